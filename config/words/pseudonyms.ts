/** Words that suggested names are made of. Plain, kind, of no gender, and no first names. */
export const pseudonymFirst = [
  'Bright',
  'Calm',
  'Cosy',
  'Early',
  'Gentle',
  'Golden',
  'Green',
  'Kind',
  'Little',
  'Merry',
  'Mossy',
  'Northern',
  'Patient',
  'Quiet',
  'Rainy',
  'Silver',
  'Slow',
  'Steady',
  'Sunny',
  'Warm',
] as const;

/** Second words of suggested names. */
export const pseudonymSecond = [
  'Acorn',
  'Badger',
  'Beacon',
  'Brook',
  'Comet',
  'Fern',
  'Finch',
  'Harbour',
  'Hare',
  'Heron',
  'Kettle',
  'Lantern',
  'Linnet',
  'Maple',
  'Meadow',
  'Otter',
  'Pebble',
  'Plum',
  'Puffin',
  'Sparrow',
  'Teapot',
  'Thistle',
  'Tide',
  'Wren',
] as const;

/**
 * First names that are common in the United Kingdom, folded. A name that starts with one and goes on looks like a real one. Names
 * that are everyday words as well (Rose, Will, Grace) are left out: a warning for everybody is a warning for nobody.
 */
export const firstNames = [
  'aaron abdul adam aisha alan alex alexander alice alison amanda amelia amir amy andrea andrew angela anna anne anthony',
  'barbara ben benjamin beth brian callum carol caroline catherine charlotte chloe chris christine christopher claire',
  'colin craig daniel dave david deborah debra denise diane donna dylan edward elizabeth ella ellie emily emma eric',
  'ethan fatima fiona frank freya gareth gary gemma george georgia gillian graham hannah harriet harry heather helen',
  'henry holly ian imran isaac isabella jack jacob jacqueline jake james jamie jane janet jason jean jennifer jessica',
  'jill jim joanne joe john jonathan joseph joshua joyce judith julia julie karen kate katherine kathleen katie keith',
  'kelly kevin kieran kim kirsty laura lauren leah leanne lee leo lewis liam linda lisa louise lucy luke lynn',
  'maria marie margaret martin mary matthew megan michael michelle mike mohammed mohammad muhammad natalie natasha',
  'nathan neil nicola nicholas nigel noah oliver olivia oscar pamela patricia patrick paul paula peter philip priya',
  'rachel raj rebecca richard robert roger rosemary ross ruth ryan sam samantha samuel sandra sara sarah scott sean',
  'shannon sharon sheila simon sophia sophie stacey stephanie stephen steven stuart susan thomas timothy tina tom tony',
  'tracey tracy valerie victoria vikram wayne wendy william yasmin yusuf zainab zoe',
]
  .join(' ')
  .split(' ');
