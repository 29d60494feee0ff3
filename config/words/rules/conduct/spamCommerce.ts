/** Reads like spam: loans, crypto, prizes, miracle offers or claims on bank details. */
export const spamCommerce = {
  id: 'spam.commerce',
  version: 4,
  category: 'spam',
  severity: 'amber',
  state: 'held',
  why: 'Reads like spam: loans, crypto, prizes, miracle offers or claims on bank details.',
  within: 'nearby',
  any: [
    '(win|won|prize|giveaway|voucher) & (click|link|claim|enter|example|http*)',
    '(crypto|bitcoin|forex|trading bot|signals group|ethereum|nft|binary options)',
    '(bad credit|no credit check|guaranteed approval|guaranteed payout|no checks)',
    '(register|enter|confirm|verify) ~3 (bank|card|account|your details) (details)? ',
    '(claim|renew) ~4 (before|now|only|your) & (£|<n>|link|example|here|bank|payment)',
    '(earn|earning|make|making|made) ~3 (<100..99999>|£|money) ~4 (week|month|day|from (home|my sofa|your sofa|sofa))',
  ],
  unless: ['quoted', 'scam-report', 'calling-out'],
  spare: [
    '(banned|excluded|blocked) myself',
    'i ~2 (read|watched|listened) ~9 crypto',
    '(scam|scams|dodgy|beware|warning|warn|fell for|conned|fake)',
    '(boots|tesco|asda|sainsbur*|aldi|lidl|superdrug) ',
    'raffle|fundrais*|charity|justgiving',
    '(click|tap) ~2 (here)? (on the app|sensor|pen)',
  ],
  matches: [
    'c.r.y.p.t.o s!gnals gr0up, 94% w1n rate, l1nk 1n b!o',
    'Bad credit? On PIP? We say YES. Instant loans up to £5000, no checks',
  ],
  spares: [
    'a cup of tea and then I asked for a discount on grab rails',
    'I work from home on dialysis days and my boss is fine about it',
    'tht.org.uk has the test-at-home kits',
    'if you get one of those dodgy DWP texts forward it to 7726',
  ],
} as const;
