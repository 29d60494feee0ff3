/** How people treat each other here. */
export const conductConcepts = {
  platform: [
    'whatsapp|instagram|snapchat|telegram|facebook|messenger|discord|kik|tiktok|twitter|skype|signal|wechat|viber|gamertag|psn|reddit|tinder|grindr|insta|fb|zoom|onlyfans|k1k|x box|xbox',
  ],
  status: [
    'positive|poz|hiv|hiv +|aids|infected|terminal|undetectable|gay|trans|undocumented',
    '(got the virus|has the virus|one of (us|them)|carrying|on antiretrovirals|no visa)',
  ],
  slur: [
    'paki|pakis|nigger|niggers|nigga|coon|coons|chink|chinks|gyppo|gyppos|gypo|pikey|pikeys|wog|wogs|tranny|trannies|poof|poofs|poofter|faggot|faggots|dykes|spastic|spastics|spaz|retard|retards|mong|mongs|kike|kikes|yid|raghead|ragheads|towelhead|subhuman|subhumans|shemale|golliwog|aidsy',
  ],
  group: [
    'muslims|muslim|jews|jew|jewish|christians|immigrants|immigrant|migrants|foreigners|foreigner|gypsies|gypsy|travellers|blacks|asians|africans|arabs|pakistanis|romanians|poles|gays|gay|lesbians|homosexuals|trans|transgender|queers|disabled|cripples|downs|asylum|refugees|hiv|positives|addicts|junkies|fatties|fat|obese|poofs',
    '(positive people|people with (hiv|downs|aids|autism)|hiv (people|lot)|gay (men|people)|black people|brown people|illegals|fat people|those people|your kind|you people|benefit scroungers)',
  ],
  demean: [
    'subhuman|vermin|scum|filth|filthy|animals|disease|diseased|dirty|thieves|thieving|parasites|rats|cockroaches|savages|backward|perverts|unnatural|disgusting|degenerates|plague|biohazards|lazy|scrounging|rapists|terrorists|inferior|evil|abomination|freaks|mental',
  ],
  insult: [
    'pathetic|idiot|moron|stupid|thick|clown|loser|cow|bitch|dickhead|wanker|muppet|twat|cunt|arsehole|bellend|knobhead|tosser|fool|liar|faker|scrounger|embarrassing|useless|worthless|disgusting|vile|ugly|freak|weirdo|selfish|lazy|dense|dimwit|sanctimonious|imbecile|cretin|nutter|psycho|lunatic|hypochondriac|waste of space|slag|dick|bastard|git|plonker|pillock|bore|troll|snob|ignorant|whiner|moaner',
    '(fat|beached|lardy) whale',
    '(sad|total|absolute|complete) (drip|nobody)',
  ],
  secrecy: [
    '(our|a|my) (little)? secret',
    '(just|only|strictly|stay|stays|it|this|that) between (us|you and me|ourselves)',
    'just (us|you and me|ourselves)',
    'keep (this|it|our chats|that) (secret|quiet|between|to yourself|just)',
    '(do not|dont|not) (tell|mention) (anyone|your|ur|mum|the mods|mods|anybody|nan|it|mam|no one|a soul|them|dad|m m)',
    'no need to mention',
    'delete (this|our|these)',
    'secret',
  ],
} as const;
