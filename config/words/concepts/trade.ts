/** False cures, and what is sold. */
export const tradeConcepts = {
  quackery: [
    'bicarb|bicarbonate|bleach|turmeric|soursop|zeolite|mms|ivermectin|wormer|fenbendazole|gerson|colloidal|cleanse|ayurved*|reiki|homeopath*|hemp|cannabis|cbd|moringa|sheikh|bishop|prophet|miracle|alkaline|dandelion|essiac|laetrile|bracelet|bracelets|rife|frequency|detox|anointing|urine therapy|celery',
    '(baking soda|black seed oil|camel milk|herb doctor|herbal|herbs|one plant|apricot kernels|juice cleanse|juicing|juices|parasite cleanse|holy water|special honey|chlorine drops|apple cider vinegar|vinegar|garlic|coconut oil|celery juice|healing|mushroom coffee|leaf tea|dog wormer|drops|capsules)',
  ],
  cured: [
    'cured|cure|cures|healed|heals|heal|reversed|reverse|dissolved|dissolves|regrows|regrew|vanished|eradicated',
    '(scan|test|bloods|tumour|virus|load|creatinine) ~5 (clear|gone|negative|zero|normal|90|down)',
    '(got rid of|shrunk|wiped out|brought) (my|the|it)',
    '(leave|left) the body',
    'no more (hospital|tablets|insulin|dialysis)',
    'no tablets needed',
    'threw away (my|her|his) tablets',
    'my ~2 has gone',
    'off (all)? (my)? (insulin|meds)',
  ],
  sell: [
    'selling|sell|sale|flog|flogging|swap|swapping|swaps|trade|bargain|ono|wtb|offers|collects',
    '(for sale|going spare|going cheap|make me an offer|name (your|ur) price|name ur price|cash or bank|buyer (to)? (collect|collects)|collect from|can post|few quid|rather they went)',
  ],
  goods: [
    'insulin|pens|pen|sensors|sensor|libre|dexcom|strips|pump|omnipods|omnipod|pods|novorapid|fiasp|lantus|tacrolimus|tramadol|codeine|morphine|oramorph|diazepam|zopiclone|zopis|trams|fentanyl|patches|prep|truvada|meds|medication|tablets|ozempic|wegovy|mounjaro|viagra|gabapentin|pregabalin|renvela|fosrenol|sensipar|aranesp|dialysate|chair|scooter|wheelchair|epo|vials|needles|steroids|antibiotics|binders|pills|gummies|capsules|hoist|mycophenolate|methadone|xanax|oxycodone|reader|transmitter|infusion sets|box|boxes|wigs|bracelets|rife',
  ],
  controlled: [
    'diazepam|tramadol|codeine|morphine|oramorph|zopiclone|zopis|trams|fentanyl|pregabalin|gabapentin|xanax|oxycodone|temazepam|methadone|ketamine|insulin|ozempic|wegovy|mounjaro|viagra|prep|tacrolimus|epo|sensors|pens',
  ],
  price: [
    '£',
    '<n> (quid|pounds|pound|p|each|ono|a box|a pop|the lot|a tub)',
    '(tenner|fiver|twenty quid|few quid) (a|each|for|the|ono)',
    'twenty five quid',
    'half price',
    'few quid',
  ],
  organ: ['kidney|kidneys|liver|organ|organs|donor|donors|lobe'],
  pay: [
    '(pay|paying|payment|cash|reward|price|money|rent free)',
    '<5000..999999>',
    '<5..99> (k|grand|thousand)',
    '(fifteen|twenty|ten|thirty|forty|fifty|five|bloke) (grand|thousand|k|paid)',
  ],
} as const;
