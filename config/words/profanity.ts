/**
 * Words on the filter's list that are body, treatment or everyday words in a health community, or names and nationalities;
 * they are not swearing here. Version 1.
 */
export const harmlessWords: ReadonlySet<string> = new Set(
  `anal anus balls bloody boob boobs booobs boooobs booooobs booooooobs breasts bum bust butt clit clitoris cum damn dink dinks doosh
  ejaculate ejaculated ejaculates ejaculating ejaculatings ejaculation fanny feck flange hell hoar hoer homo hore jap knob labia lust
  lusting masturbate masterbate masterbation masterbations muff mutha muther nob orgasm orgasms orgasim orgasims pawn pecker penis poop
  pron prick pricks rectum rimming screwing scroat scrotum semen sex shag snatch spac spunk teets teez testical testicle tit tits titt
  turd vagina viagra vulva wang whoar willies willy xrated xxx cok cox chink coon dirsa cipa buceta nazi kum kums pimpis pube dick dyke fag
  fags crap arse bugger fuks fux muthers`
    .trim()
    .split(/\s+/),
);
