/**
 * How groups name their condition, in their own words, by what it means for screening and help. A condition is one of a kind when it
 * contains one of these words, in small letters.
 */
export const conditionWords = {
  kidney: ['kidney', 'renal', 'dialysis', 'transplant', 'nephr'],
  cancer: [
    'cancer',
    'oncology',
    'chemo',
    'leukaemia',
    'leukemia',
    'lymphoma',
    'myeloma',
    'melanoma',
    'sarcoma',
    'carcinoma',
    'blastoma',
    'glioma',
    'mesothelioma',
    'tumour',
    'tumor',
    'stem cell',
    'bone marrow',
  ],
  diabetes: ['diabet'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
