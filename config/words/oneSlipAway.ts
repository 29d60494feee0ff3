/**
 * Ordinary words that stand one slip of the pen away from a word of the rules (`mourning`, `morning`; `rapped`, `raped`). They
 * are never taken for it. Version 1.
 */
export const oneSlipAway: readonly string[] = `
  abbot ablest acceptably afterwords alight anther apologias apologies apologist aright arthritic arthritics averts
  backed backslide badder bagging bandanas banking banning barrows batting bawling behoving believers belled bellied
  bellies bellow betters billies billowing bitters blaster blinders bloused bluster bogging bonging booing boos booth
  bootless bothers bowing braises braising breadths breathes breathy brides brooking bruisers brutish bugging bulled
  bunging burred burrowing burrows busting butters buttery butting career careers carving cashing casing cassino
  castling catting caving celebrant chaffed chapping chargers chipping chocked chocking chowing chuckled chuckling
  clacked cleans clicked cloths clucked coasting coking collage commending commends commuted compete competed
  complected conform conformed continua contrast cooing cooper cooping copping costing county crashes crooking crooner
  cuffed culling currying decides decoded decodes decoding defecated departed depleted deriving dioxin dipping discard
  discrete distract diving doublet downing dripped droning droop drooped drugging exited exiting exorcise exorcising
  expanse expanses fallows fantasies farther fating fattiest feasting feinted felling fellows fells fending feuding
  fiends fights filling fining finishers flagging flashed flashers flashest flashing flatter flattering flavours
  fleshed fleshes fleshing flitting flouting fluorite flushest foaling fobbing fogging foiling forgave forges fouling
  freeing frighting fulling funding funereal gabbed gaping gargling gashing gassed gasses gassing glosses goggled
  goggling goods grasping grossed grossing growling grubbed guarantied gummiest gutting haling handlers handling
  haring hatting heeding heeling heels hinging holing holly hooped hooping hopped hopping horded hording hurtling
  hyping infested inflected inflection invisibly jealousy jointing junkiest knell knotting lacking laddies lagging
  lances laterally latte latter leafing lees legging libelled litters livability loaning looser loosing loots lucking
  lugging manged manger mantlepiece marred masques massage massaged massages massing matte mattered mattes medial
  mediation meets messing metastasis miking minuets minutest missive misters misusing moods mooning mourning mullion
  mussing musters nether notching noting opining overdoes overdoing pacing paddling painting palling panned panning
  paring parsing pasting patents patting paunches pecking peeper perking petting pickling piking pilaster pilasters
  pilling pinched pinches pinching pitches pitting planed planing planting plying pocking podding poll polling poring
  posing positing potting premise premised preset presets preying priced pricing prickled prickling prised proof
  proscription prostrate protest prying puddling punting putts puttying quoiting ragging raining ranging rapped
  readying refuges reimburse reining relived relying replaying reused reuses reusing revere revered reveres ridded
  sacking sallow saloon salvages sampler samples sanding sapped sapping sashes savagest scarred scrams scribble
  scrounges sealing seating seeping sentience serving sharking sharping shavers shavings shearing shelling shingles
  shooing shoring shorting shoving shredding simmer simper simplest sinful singes sinning sipped sipping siting
  sittings skiing slammer sleeking slicking slinking slitting slopped sloshed sluicing slummer smelling smocking
  snipped snorting socking soiling sopped sopping sorter spacial spanning spatted spatting spicing spilling spiting
  spitted splashed splatting splicing spooling sporting spotting squiring stains staling stares starling starred
  starring startled startling stated stater stating stations staved staves staving steeling steep steeping steeps
  stepped sticking stings stingy stinking stoop stooped stooping stoops stores storing straggling stranding stranglers
  straying strikers strokes stropped stropping stubbing studios sturgeon subbed suction suppler swatches swilling
  swopping tables tampering tangling tankful tapped tapping tasting temped terribly thanking thickets thorough tilling
  tinging tinny tipping titter tolling toppling tracer treading trebling trucker tuning tyrannies unbearably underdogs
  varnished violet wadding waling walling wandering waning warming wearying weeding weeds weighting welling whines
  whinny whither wiling winging wining witched witching writhing committed swabbed regards practise
`
  .trim()
  .split(/\s+/);
