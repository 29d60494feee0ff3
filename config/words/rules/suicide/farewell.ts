/** Reads like a farewell, or says they will not be here. */
export const farewell = {
  id: 'suicide.farewell',
  version: 4,
  category: 'suicide',
  severity: 'crisis',
  state: 'held',
  why: 'Reads like a farewell, or says they will not be here.',
  within: 'nearby',
  any: [
    '(wrote|writing|written|recorded) (my|all my) ~1 goodbyes',
    'goodbye ~2 (guys|everyone|all|world|friends|loves|folks) & (happening|taken|took|tonight|sorry|cant|over|done|end)',
    '(i wont|i will not|im not going to) (be here|be around|be alive|see|make it to|need (it|them|any)) ~4 (anymore|tomorrow|christmas|next|much longer|after|by|monday|the weekend)',
    '{farewell} & {plan}',
    '{farewell} & {means-ready}',
    '{finality} & {plan}',
    '{finality} & {affairs}',
    'will not be (there|here|around) or anywhere',
    'last thing i (will|am going to|ever) (write|post|say)',
  ],
  unless: ['denied', 'past-calm', 'past-date', 'idiom', 'quoted', 'help-offered', 'other-subject', 'cheerful'],
  spare: [
    'goodbye to (the|my|our|this|that) (old|trusty|faithful|wig|sofa|car|flat|machine|catheter|line|needles|house|dialysis|kidney|tube|pump|stoma|fags|cake)',
    'thank (you|u) ~1 (letter|letters|card|cards|note|notes)',
    'last post (for|before|about|until|here for|of the|in) (a|the|me|i|christmas|now|while|holiday)',
    '(see|speak|chat) (you|to you|u) (tomorrow|soon|later|monday|all|next|there)',
  ],
  matches: [
    'ive written my goodbyes, night all',
    "By the time anyone reads this I'll be gone.",
    "This is the last thing I'll write here. Please look after each other the way you looked after me.",
    'dont save me a chair on thursday. i wont be there, or anywhere x',
  ],
  spares: [
    'Goodbye needles, hello new kidney!!',
    "This will be my last post for a while as we're off to Tenerife",
    'goodbye dialysis, hello new kidney!',
  ],
} as const;
