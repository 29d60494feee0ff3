/**
 * Words common in posts of our kind. A word listed here is never taken for a disguised or misspelt other one. Version 1.
 */
export const everydayWords: readonly string[] = `
  abba aberystwyth abide able about above abroad absolute absolutely access accident account ace ache achey
  across acting action actual actually add adult advance adverts advice adviser affairs afford after afternoon
  afterwards again age agency ages ago agreed aid aids air airport aisle alarm alarmed alarms alfacalcidol all
  allotment allowance allowed almost alone along already alright also altruistic always am ambulance an and
  angel angels angry animal ankles another answer answered answers antibiotics any anybody anyone anything
  anyway anywhere apart app applause apple appointment appointments apricots are area arm arms around arranged
  arse arsed arthritis as asda ashamed ask asked asking asks asleep assistance at ate attempt attempts attorney
  august aunt auntie aunties australian available away awful babies baby back background bacon bad badge bag
  bags bake bald balloon balloons banana band bandstand bank banner bar barnsley barrister barry basal basically
  batch bath bathroom battery battle bay bc be beans because become bed bedroom beds bee beef been beeping
  before began begging behind beige being believe bell belly belongs below bench bend benefits beside best
  better between bg bicarb bicarbonate big bigger bike bill bin binders binned bins bio birds birth birthday
  biscuit biscuits bit bite bits black blame blanket bleeding bless blinds bloke blood bloods bloody blue board
  body boil boiled boiler bollocks bolus bone bones book booked boots bored boring born boss bot both bother
  bothering bottle bottles bottom bought bowel bowling bowls box boxercise boxes boy boyfriend boys bp bracelets
  bradford brain brand brass brave brazilian bread break breakfast breath breathe breathing brew bridge
  brilliant bring bringing brings broke brother brothers brought bruises btw bucket bug build building built bum
  bunch burden buried bus buses busy but buttons buy buyer buying buzzing by bye cafe cake calendar calf call
  called calling calls calm came camera can cancelled cancer cannae cannot cant cap capsules car caravan carb
  carbs card cardiff cardigan cards care carer carrier carry carrying case cash cat catching cats cbd cells
  centre certain certificate cgm chair chairs chalk change changed changing chap charge charity chart charter
  chat chats cheap cheaper check checked checking checks cheers cheese chef chemist chemo chest chicken child
  chilli chips choice choir choose chosen christening christmas chronic chuffed church cinema circle city claim
  class clean cleaner cleaning clear cleared clever clinic clinics clipboard clive clock close closing clots
  cloudy club co coach coat coffee coke cold colleague collect college colour colours come comes coming common
  community company complained completely condition conservative consultant contact control cook cooked cooking
  coordinator coot cope coping copy corner correction corridor corrie cos cost costs couch cough could council
  count countdown counted counting country counts couple course cousin cousins covered covers cow crack cramp
  cramps cream creatinine creeping crew cricket cried criminal crisis crisp crisps cross crossword cruel crumble
  crushing cry crying cup cupboard cure currently curry curtain cushion custard cut cutlery cutting cycle cycles
  dad daft daily dal dance danced dancing danny dark date dates dating daughter dave day days dead dear death
  decent decide decided decisions deeds deep delayed delete dentist derby desk desperate diabetes diabetic
  diagnosed diagnosis dialysis diary did didnt die died diet dietitian difference different dinner dip direct
  disaster discharged discuss disease dish dishes dissertation district divorce dizzy dka dm do doc doctor
  doctors dodgy does doesnt dog dogs doing donating done donor dont door doors dose dot double down downstairs
  dr drag drain drama drawer dreading dreams dress dressed dressing drew dried drink drinking drip drive driver
  drives driving drop dropped dropping drops drove drugs dry dsn dull dunno during dvla dwp dying each ear early
  easier easter easy eat eaten eating eats edge egg eggs eight eighteen eighty either elasticated eleven else em
  email embarrassing emergencies emergency empty end ended english enough entire envelope essay even evening
  ever every everybody everyone everything everywhere ex exactly example exams except excuse exit expect
  expected experience explain explained extra eye eyes face facebook failed failure fainted fair fake fall falls
  families family fan fancy fans far farm fast fat father fault favour fear feb fec fed feed feel feeling feels
  feet fell fella felt few fifteen fifth fifty fight fighting filey fill filled film finally find finding finds
  fine finger fingers finish finished fire first fish fishing fistula fit five fix fixed fixing flask flat
  flatmate flatmates flexible floor flour flowers flu fluid flushed flushes flying folder folk folks follow food
  foot football for forget forgive forgot forgotten form forms fortnight forty forum forward found four fourteen
  fraud free freezer frequency fretting friday fridays fridge friend friends frighten frightened from front
  frozen fruit fuck fuckin fucking full fun funeral funny further fuss future gaffer games garage garden garlic
  gate gave gay genius gentle gentleman get gets getting girl girls give given gives giving glasgow glass
  glitter glue gna go god goes going gone gonna good goodbye got gown gp gram gran grand granddaughter grandson
  grapes graph grateful gravy great green greggs grim ground group grouting growing grown guaranteed guilty
  gummies guts gutters guys gym had haemo hair half halfway hall halve halved hand handed handing handle hands
  happen happened happens happy hard harder hardly harm has hat hate hates hats have havent having hd he head
  headache healed health healthy hear heard heart heat heating heaven heavy held hell hello help helped helping
  helpline hen hens her here hers herself hes hey hi hidden hides hiding high hilarious him himself hips his
  history hit hitting hiv hiya hold holding hole holiday holidays home honest honestly hope hopeless hormone
  horrible horse hospice hospital host hot hour hours house how hr hubby hull human humour hun hundred hurt
  hurts husband hymn hymns hypo hypos ice id idea ideas idiot if ignore ill illness im imagine in inbox
  including infants inject injection injections innings inside insta instead insulin insurance interested
  internet into ireland irl is ish isnt it itching itchy its ive jabs jacket jam jan jar jaw jean jelly job jobs
  join joined joke judge jug juice june just keen keep keeping keeps kept ketone ketones kettle key keys kid
  kidney kidneys kids kill killed killing kilos kind kinder kindly kink kip kit kitchen knee knees knew knife
  knitting knock knocked know known knows kwame label labelled lad ladder ladies lads lady lahore laid lake lane
  language lass last late lately later laugh laughed laughing law laws lay laying lazy lead leaflet leaflets
  leak leaks leaning learn learned learning learnt least leave leaves leaving leeds left leftover leg legal
  legally legs leicester lemon lent less lessons let letter letters letting level library libre licking lidl lie
  life lift lifted lifts light lighter lights like liked likes lil line lines link lips list listen listening
  lists literally little live lived liver lives living load loads loaf lock locked loft login lol lollies london
  lonely long longer loo look looked looking looks loop loose lorry lose loss lost lot lots loud love loved
  lovelies lovely loves low luck lucozade luggage lump lunch lupus lurk lurking lying machine mad made mails
  mainly make makes making man manage managed manager many marathon march marched mark market married
  marshmallows marvel mask massive match mate mates maths matter maureen may maybe me meal mean meaning means
  meant measured measuring medical medicine meds meet meeting member memory men mention mentioned meself message
  met meter methotrexate metres mick middle might mile miles milk min mince mind mine mins minute minutes mirror
  miss missed missing missus ml mmf moaning mobility model moderators mods moment monday mondays money month
  monthly months mood moon more morning mornings morphine mortified mosque most mostly mot mother mouth move
  moved moving mr ms much mug mum mums murder muscle music must my myself na nail name names nan nativity natter
  natural near nearly neck nee need needed needing needle needles needs negative neighbour neighbours neither
  nephew nerves nervous never new newbie news newsletter next ngl nhs nice night nights nine nineteen nip nites
  no nobody noise non none nonsense noon normal norwich nose nosebleed nosy not note nothing notice noticed
  novelty november now nuisance numb number numbers nurse nursery nurses obvs occupational october od odd of off
  offered office often oh oil ok okay old older on onc once oncologist one ones online only ono onto op open
  opened opening opens opinion opinions opposite or orange order ordered ordinary other others otherwise ought
  our out outside over overdose owe owed own owt pack packed packs pad page pages paid pain paired pal pan
  pancreas panel panic paper paracetamol paramedic parents park parking part particular parties partner party
  pass passed passport passwords past pasta patches patience patient patients pattern pauline pay payment
  payments pd pe peace peas peckham pen pens pension people pep pepper per percent perfect peritonitis
  permission permit person perth pet pharmacist pharmacy phased phlebotomist phone phones phosphate photo
  photograph photos physio pic picc pick picked picking picks pics picture pie pies pill pills pin pinch
  pineapple pink pint pip piss pizza place places plain plan planned planning plant plaster plastic plate plates
  play played please pleased plenty pls pm point pointless points pool poor poorly pop porridge port portion
  ports positive possible post posted poster posting posts pot potassium potato potatoes pound pounds powder
  power poz practice pray precisely pred prednisolone prep prescription pressure pretend pretty price pricked
  pricks private probably problem profile project promise promised proper properly proud prove psychologist pub
  public pudding puddings pull pulled pulling pump purple purpose purse push put puts putting queen question
  questions queue quick quid quiet quieter quit quite quiz radio radiotherapy rain rained raised ramadan rang
  range rank rant rash rate rather re read reader reading reads ready real really reason reasons reception
  receptionist recipe recipes reckon reckons recommended record red register regular remains remember remembered
  remembers reminded reminder renal rent rep repeat reply report reporting respect rest restart results retired
  return review right ring ringing rings road roast roasted robbery robot roll room rope roses rough round
  rounds row rubbish rude rule rules run rung running runs sad safe saga sage said saint sale salt samaritans
  same sandwich sandwiches saree sat satellite saturday sausage saved saw say saying says scan scanner scans
  scar scare scared scars scheme school schools science scone scones scooter scratch screaming screen screening
  scrolling scrounger sea season seat second secret section see seed seeing seem seen seizure self sell selling
  send sending sense sensible sensor sensors sent september series session set settee settle settled seven
  seventeen seventy several sexual shaking shaky shall shame share she shed sheet shes shift shifts shit shoes
  shook shoot shop shopping short should shoulder shout shouted shouting show showed shower shown shut shuts
  sick sickness side sight sign signal signed silence silly silver simple since sing singing single sings sister
  sit site sites sits sitting six sixty size sizes skipping skips sky sleep sleeping sleeps sleepy sleeve
  sleeves slept sligo slot slow slugs small smaller smells smile snacks snap so social society sock sofa soft
  solicitor some somebody someone something sometimes somewhere son song songs soon sore sorry sort sorted
  sorting sorts soul sound sounds soup sourdough soursop spaces spacing spam spaniel spare speak special
  specialist speech spelling spent spike split spoil sponsored spot spots spring spuds squares squash st
  stabbing stack staff stage stairs stall stand standing stared stars start started starting state station stay
  stayed steady step steps steroid steroids stick stiff stigma still stoma stomach stone stood stop stopped
  stopping stops stories story straight strange stranger street stress strike string strong struggling stuck
  student study stuff stupid success such sucking sue sugar sugars suicidal suicide suits summat summer sun
  sunday sundays sunderland sunglasses sunny supplement support supporters suppose sure surgeon surgery
  surprised swap swapped swapping swear sweat sweating sweet swim swindon switched swollen syringes ta table
  tablet tablets tacro tacrolimus tagalog take takeaway taken takes taking talk talked talking talks tall tank
  tap tape taste tattoo taught tbh tea teach teacher teachers teaching team tears teeth telegram telephone tell
  telling tells telly temp temperature ten tenerife tenner term terrible terrier terrified test text texts than
  thank thanks that thats the their them themselves then there theres thermometer these they theyve thick thigh
  thin thing things think thinking thinks thinners third thirsty thirty this tho those though thought thoughts
  thousand thread three threw throat through throwing tht thumb thursday thursdays tick ticket tight til till
  time timer times tin tiny tips tir tired to toad toast toastie today toddler toe together toilet toilets told
  tomato tomorrow tonight too took top touch town track tracker train trained training transplant transplants
  transport travel tray treat treatment tree trial tribunal tried trip trolley trousers true trunks trust truth
  try trying tube tues tuesday tuesdays tummy tumour turn turned turns tutor twelve twenties twenty twice
  twilight two type typing uk uncle under understand undetectable uni union unit units unless unopened until up
  update ups upset upstairs ur urge urs us use used useless using usually utility van veins vera very vet vicar
  video view viral virus visit voice volunteer volunteers waists wait waiting waits wake walk walked walking
  wall wallet wanna want wanted wanting wants ward warm was wash washed washing waste watch watched watching
  water way ways we wear weather website wedding wednesday wednesdays weds wee week weekend weekends weekly
  weeks weigh weight weird welcome well welsh went wept were wet what whatever whats whatsapp wheelchair when
  whenever where whether which whichever while whistle white who whoever whole whose why wi wife wifi wig will
  wind window wine winter wish wishes with within without wk wks woke wolverhampton woman won wont wor word
  words wore work worked worker working works world worse worst worth wot would wrapped wrists write writer
  writes writing written wrong wrote xx ye yeah year years yes yesterday yet yoga yorkshire you young younger
  your yours yourself yourselves yrs zero zimbabwe zip
`
  .trim()
  .split(/\s+/);
