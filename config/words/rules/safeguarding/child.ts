/** A child may be at risk. */
export const child = {
  id: 'safeguarding-abuse.child',
  version: 3,
  category: 'safeguarding-abuse',
  severity: 'crisis',
  state: 'held',
  why: 'A child may be at risk.',
  within: 'nearby',
  any: [
    '(daddy|dad|mum|stepdad|stepdads|stepmum|uncle|grandad|foster|boyfriend) ~3 (shuts|shut|locks|locked|hits|smacks|hurts|touches|burns|starves|makes) ~3 (him|her|me|us|them|brother|sister|bro|lil|my little|the kids|the baby) ~4 (in|shed|coal|cupboard|room|when|if|again|bed|cellar|garage)?',
    '(little (lad|boy|girl|one)|kid|child|toddler|baby|bairn) ~6 (next door|neighbours|upstairs|downstairs) & (cry*|scream*|outside|step|pyjamas|alone|bruises|hungry|locked|bellowing)',
    '(son|daughter|niece|nephew|brother|sister|child) ~3 <5..17> & (messages|man|older man|online|meet|come to|nudes|pics|groom*)',
    '(told me|says|said|telling me) ~6 (daddy|mummy|uncle|grandad|stepdad|teacher|coach) ~4 (touches|hurts|hits|shuts|locks|secret|bed|burns)',
    '(only|hes|shes|is) ~1 <1..15> & (locked|shed|starv*|bruises|hits|beaten|left alone|home alone|no food|no insulin)',

    '(i am|im) (only)? <8..17> & {hurt-me}',
    '{child} & {abuser} ~6 (hits|hurts|shook|shaken|shakes|beats|touches|touched|slaps|punched|locks|locked|burnt|burned|kicks|threw|throws|grabs|grabbed) & !(shook|shaken|shakes|shake) (his|her|my|their|our|the) ~1 (head|heads|hand|hands|fist)',
    '(shook|shaken|shaking) ~2 (baby|bairn|newborn)',
    '(touched|touches|touching) (me|my|her|him) ~4 (when|night|bed|room|secret|places) & (stepdad|uncle|dad|coach|teacher|<6..17>|daughter|son)',
    '(the ceremony|cutting ceremony|fgm|cut her|tradition) & (daughter|girls|cousins|niece|seven|<4..15>|fly|back home)',
    '(booked|ticket|tickets|flying|fly|flight|taking me|take me) & (marry|marriage|(is|its) mine) & (passport|<14..19>|force*|not want|lahore|pakistan|home|cousin*)',
    '(forced|arranged) ~2 marriage & (<12..19>|me|passport|daughter|sister)',
    '(withhold*|taken|took|takes|keeps|not give|will not give|wont give) ~6 (insulin|pump|meds|inhaler|tablets) & ({child}|<4..17>) & (punish*|backchat|sorry|good|naughty|weekend|foster|ex)',
    '(foster|stepdad|stepmum|step dad|step mum|mums boyfriend|mum|dad) ~8 (hits|hit|locks|slaps|beats|kicks|hurts) (me|us)',
    '(gave|gives|giving) ~3 (child|son|daughter|baby|<1..14>) ~5 (bleach|drops|mms|nothing to eat)',
    '(not taking|stopped|stop|refus*) ~3 (son|daughter|childs|child|kid|bairn|his|her) ~3 (insulin|meds|hospital|doctor) & (faith|pray*|god|healed|punish*|vegan)',
  ],
  unless: ['past-calm', 'past-date', 'quoted', 'fiction'],
  matches: [
    'im 14 i know im not meant to be on here but mums boyfriend hits me when shes on shift',
    'partner shook the baby cos she wouldnt settle, shes gone all floppy',
  ],
  spares: [
    'My son took his first steps and the doctor? He shook his head and laughed.',
    'Mine was free: I sent people a ticket to my birthday and went home',
    'my son is 14 and hit his target again',
  ],
} as const;
