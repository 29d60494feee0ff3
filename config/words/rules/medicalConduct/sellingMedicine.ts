/** Sells, swaps or asks to buy medicine or equipment. */
export const sellingMedicine = {
  id: 'selling.medicine',
  version: 1,
  category: 'selling',
  severity: 'amber',
  state: 'visible',
  why: 'Sells, swaps or asks to buy medicine or equipment.',
  within: 'nearby',
  any: [
    '(for sale|selling|flogging|wtb|4 sale) & {goods}',
    '(collect|collection|buyer collect*|collects|ono|the lot|post for) & {goods} & ({price}|\u00a3|quid|offer*)',
    '(tablets|medicine|pills|insulin) & (very cheap|who want|plain envelope|from my country)',

    '{goods} ~4 (avail|available|4 sale|cheap|spare|in stock|for cash|to sell|up for grabs|going) & ({price}|price*|shout|bulk|message|dm|inbox|post|genuine|anyone|who wants|want)',
    '{controlled} & (offer|offers|cheap|post it|plain envelope|who want|who wants|leftover|dont need|postage|swap|sell|buy)',
    '(would anyone|anyone want|who want|who wants|anyone need) ~4 (make an offer|buy|it|some|them|these) & {goods}',
    '(got|has|have) (any|anyone got)? ~3 (leftover|left over|spare) ~3 {controlled}',
    '(pay|paying|buy) ~3 (postage|post|for (it|them)|you) & {goods}',
    'plain envelope|under the counter|no questions asked|discreet delivery|bulk',

    '{sell} & {goods}',
    '{goods} & {price} & !(prescription charge) ',
    '(leftover|left over|spare|going spare|surplus) ~5 {goods} & ({price}|swap*|few quid|anyone short|cash|post|offer|inbox|dm|name ur price|rather they went)',
    '(no script|no prescription|without prescription|no questions)',
    '(wtb|want to buy|looking to buy|anyone selling|anyone sell|in the market for|where can i (buy|get)) ~5 {controlled}',
    '{controlled} & (available|going spare|spare|pop|cheap|inbox|dm|price|quid|{price})',
    '(join|joining) (my|our) ~3 (team|family|wellness)',
    '(distributor|upline|downline|be your own boss|build my team|starter (box|kit)|my page|your own coach)',
    '(money back|guaranteed) & (bracelet*|copper|gone|cure*|magnet*|detox)',
    '(discount|link in bio|for sale|i sell|bargain) & (wigs|wig|units|bracelets|powder|drops|supplement*|gummies|cbd|detox)',
  ],
  unless: ['quoted', 'scam-report', 'free-gift'],
  spare: [
    '(free|free to collect|charity|raffle|fundrais*|prescription charge|in boots|from boots|on the nhs|holland|pharmacy|chemist|abbott|car boot sale|saga)',
    '(cost|costs|charge|charged|charges|paid|price of|parking|pay) ~3 (me|us|for)?',
    'telly drama',
  ],
  matches: [
    'got 6 boxes of libre 2 sensors going spare, £25 each, cash or bank transfer',
    's3nsors 4 s@le dm',
    'wtb diazepam, gp wont listen',
    'tacrolimus no script, cheap, inbox',
  ],
  spares: [
    'got 2 libre sensors that failed on day 3, Abbott are posting replacements',
    'Giving away a riser recliner, free to collect from Barnsley',
  ],
} as const;
