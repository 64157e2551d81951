/**
 * The words that hold a sentence together, per language: articles, pronouns, prepositions, conjunctions,
 * auxiliaries. In running text they are 35 to 50 % of all words, and no two languages share most of them.
 *
 * German and English are decided by them alone (see `evidence.ts`), so next to them stand the languages that
 * could be mistaken for one of the two: Luxembourgish, Alemannic, Bavarian, Low German, Dutch, Frisian,
 * Afrikaans; Scots and Nigerian Pidgin. The rest are neighbours that share single words with either
 * (`des`, `in`, `so`, `for`, `was`), so that a foreign sentence is not taken for German by those few.
 *
 * Words are lower case; apostrophes split words (`l'an` is `l` and `an`). At most 32 languages: the languages
 * of a word are the bits of one integer.
 */
export const FUNCTION_WORDS: Readonly<Record<string, string>> = {
  de: `der die das den dem des ein eine einen einem einer eines und oder aber auch als am an auf aus bei beim
    bis da damit dann dass daß dazu denn dessen deren dies diese diesem diesen dieser dieses doch durch er es
    etwa für gegen gibt habe haben hat hatte hatten hier ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im immer
    in ins ist ja jedoch jetzt kann kein keine keinen können könnte machen man mehr mit muss müssen nach
    nachdem nicht noch nun nur ob ohne schon sehr sei sein seine seinem seinen seiner seit sich sie sind so
    sogar soll sollen sollte sondern sowie über um uns unter vom von vor war waren was weil weiter wenn wer
    werde werden wie wieder will wir wird wo wolle wollen worden wurde wurden während würde würden zu zum zur
    zwar zwei zwischen alle allem allen aller alles andere anderen bereits dabei darauf darüber mich mir du
    dich dir euch einmal sagte sagt erst etwas gegenüber heute jahr jahre jahren laut viele vielen wegen
    nichts niemand jeder jede beide beiden eigentlich warum welche wäre wären hätte hätten konnte konnten`,
  en: `the of and to in a is that for it as was with be by on not he i this are or his from at which but have
    an had they you were their one all we can her has there been if more when will would who so no said its
    about into than them could may other then some these two only him also our any what do my over out up
    like after first because should she did your where between through against those while during being most
    such both under before still just many how now however since until according says say told very here why
    does don didn doesn isn wasn won me us am each another too off down even per again yet whether
    within without among though although himself itself themselves around become much every made`,
  lb: `an d den de der dem déi dat dass ass vun vum vu fir mat op am um zu ze net och et hien si sech wéi wat
    wou wann oder mee awer en eng engem enger keng no bei duerch iwwer ënner hunn hu huet hat war waren sinn
    gëtt ginn goufen gouf kann kënnen kéint muss mussen soll sollen wäert wäerten well wëll nach nëmmen
    méi scho schonn zanter tëscht géint beim zum zur aus all alles dëser dës dësen dëst seng säin säi hir hiren
    hei do eis mir där deene deem dofir also nees esou nom virun viru hätt géif misst méiglech ëm souwuel`,
  gsw: `de d em s dr di und isch sind het hät hend händ gsi gsii vo vom uf us nöd nid ned net au ou aber wo
    wie was so es e en än ne mit im am für bi bim zum zur a an i in ich du er mir ihr si sie me mer no nume
    nur cha chan chönd chöi wird wärde wärded worde ghaa gha gno seit git chunnt gaht goht nach ufem usem
    gäge dass das dä die wenn scho öpper öppis nüt immer meh drü zwoi hüt denn dänn üs eus mini dini sini
    wil weli wele ois ond ischt isches hei heit ha hani oder vor über under dur ohni bis sit`,
  bar: `da de des dea den dem a an und oda aba is san war warn hod hom hobn ham ned net ko kennan wead wean
    worn auf vo vom fia mid bei zua zum im in eam eahna i mia es ea se si mi di eich uns wos wia wann
    do dann no nua scho aa ois oisse wiad gwen gwesn gibt kummt moana dass ob ums aus vua iwa duach
    koa koane oa oane eppa eppas nix iaz heid so ollas olle deswegn weil dabei`,
  nds: `de dat den dit disse disset en een eenen un oder man ok in op an to tom tor ut bi von vun vör för
    mit na över ünner dör gegen is weer weern wesen hett harr harrn hebbt hebben warrt worr worrn kann künnt
    kunn schall schüllt wull wüllt mutt mööt nich nix keen as wenn wat wo wer he se it wi ji ick ik mi di
    sik sien sin ehr ehrn jüm uns dor dar hier denn noch ook al all sünd güng geiht gifft bet so avers aver
    wiel ahn twee twüschen maal tied johr johren vele mehr annere`,
  nl: `de het een en van in is dat op te zijn voor met die niet aan er om ook als door bij maar uit naar dan
    nog worden werd wordt was waren heeft hebben had hij ze zij we wij ik je u hun haar zich dit deze wat
    wie of tot over onder tegen tussen geen meer al zou zouden kan kunnen kon moet moeten wil willen zal zullen
    zei volgens na omdat toen waar wanneer hoe veel alle andere daar hier hem mijn ons onze jaar jaren twee
    sinds zonder tijdens binnen maken gaat zegt heel nu alleen ten toch echter`,
  af: `die van en in is het dat nie te vir met op n om was sy hy aan by wat as ook sal deur hulle kan maar word
    haar ek jy ons hom uit tot na so of oor daar hierdie daardie al een moet geen nog dan net toe wees
    gesê sê waar wie onder tussen teen sou kon wil baie meer eers omdat sonder wanneer twee jaar ander my jou
    julle volgens tydens gaan weer maak steeds`,
  fy: `de it in fan en yn is dat op te foar mei net oan der om ek as troch by mar út nei dan noch wurde waard
    wurdt wie wienen hat hawwe hie hy se sy wy ik jo har syn him dit dizze wat wa of oant oer ûnder tsjin
    tusken gjin mear al soe soene kin kinne koe moat moatte wol sil sille sei omdat doe dêr wêr wannear hoe
    alle oare hjir ús jier twa sûnder allinne binne bin lykwols`,
  sco: `the o an a in is tae wis that for fae frae wi it as by be his on war are at he or fur aw aa no nae
    na dinna disna didna wisna isna hae haes haed hid hud ye yer thaim thay thair thir thae we oor us she her
    him whit wha whaur whan hou hoo ane wan twa mair maist monie mony ither anither efter afore abuin ablow
    aboot oot doon intae ower unner atween sae gin gif but sic siclike thon yon noo aye jist juist kens ken
    gang gaun gaed cam cried caad kent masel hissel baith yin ae bi til wad wull can cuid shuid cannae
    couldnae wouldnae wasnae didnae havenae heid haud wee auld guid bairn bairns fowk fowks hes ony ilka ilk awbody
    aabody abody naebody maun shal shuld gie gien theirsels thirsels ain amang throu whuther richt aince`,
  pcm: `di dey wey dem don dis dat na im una we e for sey go no fit come make wetin abi sef still but and
    be inside on top with as from pipol pesin wen who how tok tell tori dia people of to after one oda
    sabi neva never am abeg kain plenty against because`,
  fr: `le la les l de des du d un une et à a au aux en dans que qui qu il elle ils elles on nous vous je j ce c
    cette ces cet se s son sa ses leur leurs sur par pour pas plus ne n avec est sont été être était étaient
    ont avait avoir fait faire mais ou où comme sans sous entre après avant depuis pendant selon aussi même
    tout tous toute toutes deux dont lui y si très bien peut peuvent doit notre votre nos vos mon ma mes ans
    contre vers chez encore moins ainsi alors lors dit sera serait`,
  es: `el la los las lo de del un una unos unas y e o u a al en que qué se su sus por para con sin sobre entre
    desde hasta hacia es son fue fueron era eran ser está están estaba ha han había haber hay no sí más pero
    como cómo cuando donde quien también ya muy este esta estos estas ese esa eso esto le les nos me te mi tu
    yo él ella ellos tras según durante contra ante bajo dos todo todos toda todas otro otra otros porque si
    puede pueden tiene tienen hace hacer año años dijo sido`,
  pt: `o a os as um uma uns de do da dos das em no na nos nas ao aos à às por pelo pela pelos pelas para com
    sem sob sobre entre até desde que quem se seu sua seus suas e ou mas é são foi foram era eram ser está
    estão estava tem têm tinha há não mais muito também já como quando onde este esta estes isso isto esse essa
    ele ela eles elas eu nós você lhe me te dois duas todo todos toda todas outro outra porque segundo após
    durante contra pode podem ano anos disse sido ter fazer`,
  it: `il lo la i gli le l un uno una di del dello della dei degli delle d a al allo alla ai agli alle da dal
    dalla dai dalle in nel nello nella nei negli nelle su sul sulla sui sulle con per tra fra che chi cui e ed
    o ma non è sono era erano stato stata stati essere ha hanno aveva avere si suo sua suoi sue loro lui lei
    io noi voi mi ti ci ne questo questa questi queste quello quella come quando dove anche più molto già
    ancora dopo prima contro senza secondo se perché può possono due tutto tutti tutte altri anni anno fa`,
  gl: `o a os as un unha uns unhas de do da dos das en no na nos nas ao á aos ás por polo pola polos polas para con
    sen so sobre entre ata desde dende que quen se seu súa seus súas e ou mais pero é son foi foron era eran ser
    está están estaba ten teñen tiña hai non máis moi tamén xa como cando onde este esta estes estas isto iso ese
    el ela eles elas eu nós lle lles me te dous dúas todo todos toda todas outro outra porque segundo tras
    durante contra pode poden ano anos dixo sido ter facer pois`,
  ca: `el la els les l de del dels d un una uns unes i a al als en amb per que què es s se seu seva seus no més
    però com quan on qui aquest aquesta aquests aquestes això és són era eren ser estat està ha han havia hi
    ho li també ja molt entre des fins sobre sense contra segons durant després abans dos dues tot tots tota
    altres perquè si pot poden té any anys va van dit pel pels`,
  ro: `și în de la cu pe din pentru că care nu este sunt era erau fost fi a al ai ale o un unei unui unor au
    am avea are se să mai dar sau ca după până prin între despre fără sub spre acest această aceste acestea
    acesta acea cel cea cei cele lui ei lor îi își s iar dacă când unde cum ce cine tot toate toți foarte
    doar deja poate ani anul doi două`,
  sv: `och i att det som en ett på är av för med den till de inte har om han hon var men sig från vi så kan när
    jag du ni dem vid nu hade skulle ska efter upp ut eller man ingen bli blev blir varit vara mot under mellan
    genom över utan också mycket mer alla andra denna detta dessa där här hur vad vem vilket sin sitt sina hans
    hennes deras år två enligt säger redan sedan bara finns någon något`,
  da: `og i at det som en et på er af for med den til de ikke har om han hun var men sig fra vi så kan når jeg
    du dem ved nu havde ville skal efter op ud eller man ingen blive blev bliver været være mod under mellem
    gennem over uden også meget mere alle andre denne dette disse der her hvor hvad hvem hvilket sin sit sine
    hans hendes deres år to ifølge siger allerede siden kun noget nogle`,
  nb: `og i å at det som en et ei på er av for med den til de ikke har om han hun var men seg fra vi så kan når
    jeg du dere dem ved nå hadde ville skal etter opp ut eller man ingen bli ble blir vært være mot under mellom
    gjennom over uten også mye mer alle andre denne dette disse der her hvor hva hvem hvilken sin sitt sine hans
    hennes deres år to ifølge sier allerede siden bare noe noen`,
  nn: `og i å at det som ein eit ei på er av for med den til dei ikkje har om han ho var men seg frå vi så kan når
    eg du de dykk ved no hadde ville skal etter opp ut eller man ingen bli blir vart vere vore mot under mellom
    gjennom over utan også mykje meir alle andre denne dette desse der her kor kva kven sin si sitt sine hans
    hennar deira år to ifølgje seier allereie sidan berre noko nokre vert vorte`,
  is: `og í að á er sem til um en við með það ekki af hann hún þeir þær þau var voru vera verið hefur hafa hafði
    fyrir eftir frá úr upp eins ef þegar þá þar hér svo því þessi þetta þess þeim þeirra sér sig sín minn mér ég
    þú þið eða nú yfir undir milli gegn án þó enn meira allir hvað hver hvernig verða verður væri ár segir`,
  pl: `w i na z do nie się że to jest o od po za dla przez przy pod nad przed ze we są był była było były będzie
    być ma mają miał jak ale lub oraz czy a jego jej ich tym tego tej ten ta te co który która które których
    którzy także też już tylko jeszcze więcej bardzo tak gdy kiedy gdzie jako może można podczas według bez
    między przeciwko lat roku dwa wszystkie go mu nam nas was my oni`,
  cs: `a v na se že je s z do o ve k za po pro by od i ale si to jako jsou byl byla bylo byly být bude budou má
    mají které která který kteří jeho její jejich ze u při podle před mezi nebo už jen ještě také však tak co
    jak když kde až tím toho tomu tento tato této tyto ten ta mu ho jí jim nás vás let roku dva proti bez kvůli
    více může není`,
  sk: `a v na sa že je s z do o vo k za po pre by od i ale si to ako sú bol bola bolo boli byť bude budú má majú
    ktoré ktorá ktorý ktorí jeho jej ich zo u pri podľa pred medzi alebo už len ešte tiež však tak čo keď kde
    až tým toho tomu tento táto tejto tieto ten tá mu ho im nás vás rokov roku dva proti bez viac môže nie`,
  hr: `i u na je se da su za od s sa o do iz ne koji koja koje kojih što kako ali ili po kao bi će nije bio bila
    bilo bili biti smo ste sam te ga mu joj ih im to taj ta ovo ovaj ova ovog toga prema nakon prije između protiv
    bez samo još već više može godine godina dva sve svi svoj svoje zbog kod pri kada gdje jer tako`,
  sl: `in v na je se da so za od s z iz ki ne ni bi bo bil bila bilo bili biti smo ste sem to ta ti te tega tem kot
    kako ali pa po pri do o ob med pred proti brez tudi še že le več lahko leta let leto dva dve vse vsi svoj svoje
    zaradi ko če kjer ker kaj kdo ga jo jih mu ji njih njegov zelo nad pod kateri katera katere ima imajo sta`,
  tr: `ve bir bu da de için ile olarak olan çok daha en ne o ya ki gibi kadar sonra önce göre ancak ama veya her
    şu ise mi mı değil var yok olduğu olduğunu oldu olacak etti eden edildi dedi ben sen biz siz onlar onun
    bunun karşı arasında üzerinde tarafından iki yıl hem diye şekilde yeni bile`,
  hu: `a az és hogy is nem egy ez azt ezt van volt voltak lesz mint de meg csak már még el ki be fel le vagy ha
    akkor amikor ahol aki ami amely amelyek szerint után előtt között ellen nélkül miatt minden más két év
    évben nagyon több lehet kell ő ők mi ti én te ezek azok itt ott pedig sem majd`,
  fi: `ja on ei oli että se hän ne he me te minä sinä mutta kun jos kuin myös ovat olivat olla ollut joka jotka
    jonka mukaan jälkeen ennen kanssa vain jo vielä niin tämä tämän nämä siitä sen hänen heidän tai sekä koska
    eivät voi voivat noin kaksi vuoden vuotta vuonna kaikki ole hyvin enemmän mitä missä`,
  et: `ja on ei oli et see ta nad me te ma sa aga kui ka olid olla olnud mis kes kelle järgi pärast enne koos
    ainult juba veel nii selle need tema nende või sest kus mida oma kaks aasta aastat aastal kõik väga rohkem
    ning kuid saab võib üle alla vastu vahel`,
};
