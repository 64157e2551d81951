// Templated copy as agencies and newsrooms send it: the same sentences each time, with other facts. Each template gives the
// paragraphs of one story in both languages.

/** @typedef {ReturnType<typeof import('./facts.mjs').drawFacts>} Facts */
/** @typedef {{ de: string[], en: string[] }} Story */

/** @type {Record<string, (facts: Facts) => Story>} */
export const TEMPLATES = {
  police(f) {
    const [city, street] = [f.city(), f.thing('Hauptstraße', 'Bahnhofstraße', 'Lindenallee', 'Ringstraße')];
    const [age, other, damage, speaker] = [f.number(19, 84), f.number(19, 84), f.number(4, 90), f.person()];
    const hour = f.number(1, 11).en;
    return {
      de: [
        `Unfall in ${city.de}: ${age.de}-Jähriger schwer verletzt`,
        `${city.de} (${f.date.de}) – Bei einem Unfall auf der ${street.de} in ${city.de} ist am ${f.weekday.de} ein ${age.de} Jahre alter Mann schwer verletzt worden. Er kam mit dem Rettungswagen in ein Krankenhaus.`,
        `Nach Angaben der Polizei übersah eine ${other.de} Jahre alte Fahrerin gegen ${hour} Uhr das Motorrad des Mannes. Der Schaden beträgt rund ${damage.de}.000 Euro.`,
        `„Wir suchen Zeugen, die den Unfall gesehen haben“, sagte Polizeisprecher ${speaker}.`,
        'Die Straße war für zwei Stunden gesperrt. Die Ermittlungen dauern an.',
      ],
      en: [
        `Crash in ${city.en}: ${age.en}-year-old man seriously injured`,
        `${city.en} (${f.date.en}) – A ${age.en}-year-old man was seriously injured in a crash on ${street.en} in ${city.en} on ${f.weekday.en}. He was taken to hospital by ambulance.`,
        `According to police, a ${other.en}-year-old driver failed to see the man's motorcycle at around ${hour} o'clock. The damage amounts to about ${damage.en},000 euros.`,
        `"We are looking for witnesses who saw the accident," said police spokesman ${speaker}.`,
        'The road was closed for two hours. The investigation is continuing.',
      ],
    };
  },
  weather(f) {
    const [city, other] = [f.city(), f.city()];
    const [high, low, gusts, rain, expert] = [
      f.number(14, 35),
      f.number(-4, 12),
      f.number(55, 130),
      f.number(5, 80),
      f.person(),
    ];
    return {
      de: [
        `Wetter: Bis zu ${high.de} Grad in ${city.de}`,
        `Am ${f.weekday.de} steigen die Temperaturen in ${city.de} auf bis zu ${high.de} Grad. In der Nacht kühlt es auf ${low.de} Grad ab.`,
        `In ${other.de} werden Böen von bis zu ${gusts.de} Kilometern pro Stunde erwartet. Dazu fallen bis zu ${rain.de} Liter Regen pro Quadratmeter.`,
        `„Das Wetter bleibt in den kommenden Tagen wechselhaft“, sagte Meteorologin ${expert}.`,
        'Autofahrer sollten am Morgen mit Nebel rechnen.',
      ],
      en: [
        `Weather: Up to ${high.en} degrees in ${city.en}`,
        `Temperatures in ${city.en} will rise to as high as ${high.en} degrees on ${f.weekday.en}. They will drop to ${low.en} degrees at night.`,
        `Gusts of up to ${gusts.en} kilometres per hour are expected in ${other.en}. Up to ${rain.en} litres of rain per square metre will fall as well.`,
        `"The weather will remain changeable over the coming days," said meteorologist ${expert}.`,
        'Drivers should expect fog in the morning.',
      ],
    };
  },
  stocks(f) {
    const index = f.thing('DAX', 'MDAX', 'ATX', 'SMI', 'TecDAX');
    const [points, change, winner, gain, analyst] = [
      f.number(6000, 24000),
      f.number(0.1, 3, 1),
      f.thing('Siemens', 'BASF', 'Infineon', 'Allianz', 'Adidas', 'Bayer', 'Henkel', 'Linde'),
      f.number(1, 9, 1),
      f.person(),
    ];
    const euro = f.number(1.02, 1.24, 4);
    return {
      de: [
        `${index.de} schließt bei ${points.de} Punkten`,
        `Der ${index.de} hat am ${f.weekday.de} ${change.de} Prozent höher bei ${points.de} Punkten geschlossen. Die Anleger hofften auf niedrigere Zinsen.`,
        `Größter Gewinner waren die Aktien von ${winner.de}, die um ${gain.de} Prozent stiegen.`,
        `„Die Stimmung an den Märkten hat sich gedreht“, sagte Analyst ${analyst}.`,
        `Der Euro kostete am Abend ${euro.de} Dollar. Die Umsätze blieben gering.`,
      ],
      en: [
        `${index.en} closes at ${points.en} points`,
        `The ${index.en} closed ${change.en} percent higher at ${points.en} points on ${f.weekday.en}. Investors were hoping for lower interest rates.`,
        `The biggest winners were shares in ${winner.en}, which rose by ${gain.en} percent.`,
        `"The mood on the markets has turned," said analyst ${analyst}.`,
        `The euro cost ${euro.en} dollars in the evening. Trading volumes remained low.`,
      ],
    };
  },
  council(f) {
    const city = f.city();
    const building = f.thing(
      'eine Schule/a school',
      'eine Brücke/a bridge',
      'ein Theater/a theatre',
      'ein Schwimmbad/a swimming pool',
    );
    const [cost, jobs, year, leader] = [f.number(12, 480), f.number(60, 990), f.year(), f.person()];
    return {
      de: [
        `${city.de} baut ${building.de} für ${cost.de} Millionen Euro`,
        `${city.de} (${f.date.de}) – Die Stadt ${city.de} baut ${building.de}. Das hat der Stadtrat am ${f.weekday.de} beschlossen. Die Kosten betragen ${cost.de} Millionen Euro, fertig sein soll der Bau ${year}.`,
        `„Hier entstehen ${jobs.de} neue Arbeitsplätze“, sagte Projektleiterin ${leader}. „Darauf haben die Menschen lange gewartet.“`,
        'Der Stadtrat stimmte mit 41 gegen 18 Stimmen für den Plan. Die Opposition kündigte eine Klage an.',
        'Das alte Gebäude wird im Frühjahr abgerissen. Während der Arbeiten bleibt die Straße für 52 Wochen gesperrt.',
      ],
      en: [
        `${city.en} to build ${building.en} for ${cost.en} million euros`,
        `${city.en} (${f.date.en}) – The city of ${city.en} will build ${building.en}. The city council decided this on ${f.weekday.en}. The cost is ${cost.en} million euros, and construction is to be finished in ${year}.`,
        `"This will create ${jobs.en} new jobs," said project manager ${leader}. "People have been waiting a long time for this."`,
        'The city council voted 41 to 18 in favour of the plan. The opposition announced a lawsuit.',
        'The old building will be demolished in spring. The road will remain closed for 52 weeks during the work.',
      ],
    };
  },
  football(f) {
    const [home, guest] = [f.city(), f.city()];
    const [minute, second, crowd, scorer, coach] = [
      f.number(3, 44),
      f.number(46, 89),
      f.number(4, 70),
      f.person(),
      f.person(),
    ];
    return {
      de: [
        `${home.de} gewinnt gegen ${guest.de}`,
        `Die Fußballer aus ${home.de} haben am ${f.weekday.de} ihr Heimspiel gegen ${guest.de} mit 2:1 gewonnen. Vor ${crowd.de}.000 Zuschauern traf ${scorer} in der ${minute.de}. Minute zur Führung.`,
        `Den Siegtreffer erzielte ${scorer} in der ${second.de}. Minute mit einem Freistoß.`,
        `„Das war ein hartes Stück Arbeit“, sagte Trainer ${coach} nach dem Spiel.`,
        'Am kommenden Wochenende hat die Mannschaft spielfrei.',
      ],
      en: [
        `${home.en} beat ${guest.en}`,
        `The footballers of ${home.en} won their home match against ${guest.en} 2-1 on ${f.weekday.en}. In front of ${crowd.en},000 spectators, ${scorer} scored in the ${minute.en}th minute to give them the lead.`,
        `${scorer} scored the winning goal in the ${second.en}th minute with a free kick.`,
        `"That was hard work," said coach ${coach} after the match.`,
        'The team does not play next weekend.',
      ],
    };
  },
  flu(f) {
    const region = f.city();
    const [week, cases, hospital, share, doctor] = [
      f.number(2, 50),
      f.number(300, 9800),
      f.number(20, 290),
      f.number(2, 40, 1),
      f.person(),
    ];
    return {
      de: [
        `Grippe: ${cases.de} neue Fälle in der ${week.de}. Woche`,
        `Das Gesundheitsamt von ${region.de} hat in der ${week.de}. Kalenderwoche ${cases.de} neue Fälle von Grippe gemeldet. ${hospital.de} Patienten wurden im Krankenhaus behandelt.`,
        `Damit lag die Zahl der Erkrankungen um ${share.de} Prozent höher als in der Vorwoche.`,
        `„Eine Impfung ist auch jetzt noch sinnvoll“, sagte Amtsärztin ${doctor}.`,
        'Ältere Menschen und chronisch Kranke sollten sich impfen lassen.',
      ],
      en: [
        `Flu: ${cases.en} new cases in week ${week.en}`,
        `The ${region.en} health office reported ${cases.en} new cases of flu in calendar week ${week.en}. ${hospital.en} patients were treated in hospital.`,
        `The number of illnesses was thus ${share.en} percent higher than in the previous week.`,
        `"A vaccination still makes sense even now," said public health officer ${doctor}.`,
        'Older people and the chronically ill should get vaccinated.',
      ],
    };
  },
  festival(f) {
    const city = f.city();
    const [films, visitors, director, winner] = [
      f.number(80, 420),
      f.number(11, 190),
      f.person(),
      f.person(),
    ];
    const times = f.edition - 1968;
    return {
      de: [
        `Filmfest ${city.de} ${f.edition}: Hauptpreis für ${winner}`,
        `Das ${times}. Filmfest in ${city.de} ist am ${f.weekday.de} zu Ende gegangen. Den Hauptpreis ${f.edition} gewann ${winner}.`,
        `Gezeigt wurden ${films.de} Filme. Rund ${visitors.de}.000 Besucher kamen in die Kinos.`,
        `„Wir sind mit dem Verlauf sehr zufrieden“, sagte Festivalleiterin ${director}.`,
        `Das nächste Filmfest findet im November ${f.edition + 1} statt.`,
      ],
      en: [
        `${city.en} Film Festival ${f.edition}: main prize goes to ${winner}`,
        `The ${times}th film festival in ${city.en} ended on ${f.weekday.en}. The main prize ${f.edition} was won by ${winner}.`,
        `${films.en} films were shown. About ${visitors.en},000 visitors came to the cinemas.`,
        `"We are very satisfied with the way it went," said festival director ${director}.`,
        `The next film festival will take place in November ${f.edition + 1}.`,
      ],
    };
  },
  jobless(f) {
    const region = f.city();
    const [count, rate, change, vacancies, head] = [
      f.number(9000, 99000),
      f.number(2, 12, 1),
      f.number(100, 1900),
      f.number(1100, 9900),
      f.person(),
    ];
    return {
      de: [
        `Arbeitslosenquote in ${region.de} liegt bei ${rate.de} Prozent`,
        `Im Bezirk ${region.de} waren im vergangenen Monat ${count.de} Menschen arbeitslos gemeldet, ${change.de} mehr als im Monat davor. Das teilte die Arbeitsagentur am ${f.weekday.de} mit.`,
        `Die Quote stieg auf ${rate.de} Prozent. Den Arbeitslosen standen ${vacancies.de} offene Stellen gegenüber.`,
        `„Die Unternehmen warten mit Einstellungen ab“, sagte Agenturleiter ${head}.`,
        'Besonders gesucht werden weiterhin Fachkräfte in der Pflege.',
      ],
      en: [
        `Unemployment rate in ${region.en} stands at ${rate.en} percent`,
        `In the district of ${region.en}, ${count.en} people were registered as unemployed last month, ${change.en} more than in the month before. The employment agency announced this on ${f.weekday.en}.`,
        `The rate rose to ${rate.en} percent. There were ${vacancies.en} vacancies for the unemployed.`,
        `"Companies are waiting before hiring," said agency head ${head}.`,
        'Skilled workers in nursing care remain in particular demand.',
      ],
    };
  },
  congress(f) {
    const city = f.city();
    const topic = f.thing('Energie/energy', 'Verkehr/transport', 'Bildung/education', 'Wohnungsbau/housing');
    const speaker = f.person();
    const quote = f.quote(
      'Wir müssen schneller entscheiden/We have to decide faster',
      'Ohne mehr Geld wird es nicht gehen/It will not work without more money',
      'Die Länder tragen hier die Verantwortung/The federal states bear the responsibility here',
      'Unsere Kinder werden uns daran messen/Our children will judge us by this',
      'Die Wirtschaft braucht vor allem Verlässlichkeit/Above all, business needs reliability',
    );
    const party = f.quote(
      'Grünen/Greens',
      'Liberalen/Liberals',
      'Sozialdemokraten/Social Democrats',
      'Konservativen/Conservatives',
    );
    const guests = f.number(150, 2400);
    return {
      de: [
        `Kongress in ${city.de}: ${speaker} spricht über ${topic.de}`,
        `Auf dem Kongress in ${city.de} hat ${speaker} am ${f.weekday.de} über ${topic.de} gesprochen. ${guests.de} Gäste waren gekommen.`,
        `„${quote.de}“, sagte ${speaker}. Das Publikum antwortete mit langem Beifall.`,
        `${speaker} gehört seit vielen Jahren zu den ${party.de} und sitzt im Landtag.`,
        'Der Kongress dauert drei Tage. Er wird von Verbänden und Hochschulen veranstaltet.',
      ],
      en: [
        `Congress in ${city.en}: ${speaker} speaks about ${topic.en}`,
        `${speaker} spoke about ${topic.en} at the congress in ${city.en} on ${f.weekday.en}. ${guests.en} guests had come.`,
        `"${quote.en}," said ${speaker}. The audience responded with long applause.`,
        `${speaker} has been a member of the ${party.en} for many years and sits in the state parliament.`,
        'The congress lasts three days. It is organised by associations and universities.',
      ],
    };
  },
  earnings(f) {
    const company = f.thing(
      'Norvik',
      'Helmbrecht',
      'Castor',
      'Aurelis',
      'Lindau',
      'Brenta',
      'Solvena',
      'Tarkett',
      'Veltins',
      'Ostara',
    );
    const [sales, profit, growth, staff, boss] = [
      f.number(110, 9900),
      f.number(11, 990),
      f.number(1, 24, 1),
      f.number(800, 64000),
      f.person(),
    ];
    return {
      de: [
        `${company.de} steigert Umsatz auf ${sales.de} Millionen Euro`,
        `Der Konzern ${company.de} hat im dritten Quartal ${sales.de} Millionen Euro umgesetzt, ${growth.de} Prozent mehr als im Vorjahr. Der Gewinn betrug ${profit.de} Millionen Euro.`,
        `„Wir haben unsere Ziele übertroffen“, sagte Vorstandschef ${boss} am ${f.weekday.de}.`,
        `Das Unternehmen beschäftigt ${staff.de} Mitarbeiter. Die Prognose für das Gesamtjahr wurde bestätigt.`,
        'Die Aktie legte nach Bekanntgabe der Zahlen leicht zu.',
      ],
      en: [
        `${company.en} raises sales to ${sales.en} million euros`,
        `The ${company.en} group generated sales of ${sales.en} million euros in the third quarter, ${growth.en} percent more than a year earlier. Profit was ${profit.en} million euros.`,
        `"We have exceeded our targets," said chief executive ${boss} on ${f.weekday.en}.`,
        `The company employs ${staff.en} people. The forecast for the full year was confirmed.`,
        'The share rose slightly after the figures were announced.',
      ],
    };
  },
  quake(f) {
    const [city, other] = [f.city(), f.city()];
    const [strength, depth, distance, expert] = [
      f.number(2, 7, 1),
      f.number(3, 60),
      f.number(12, 140),
      f.person(),
    ];
    return {
      de: [
        `Erdbeben der Stärke ${strength.de} bei ${city.de}`,
        `Ein Erdbeben der Stärke ${strength.de} hat am ${f.weekday.de} die Region um ${city.de} erschüttert. Das Zentrum lag in ${depth.de} Kilometern Tiefe.`,
        `Die Erschütterungen waren auch im ${distance.de} Kilometer entfernten ${other.de} zu spüren. Verletzt wurde niemand.`,
        `„Mit Nachbeben ist zu rechnen“, sagte Geologe ${expert}.`,
        'Die Feuerwehr erhielt zahlreiche Anrufe von besorgten Einwohnern.',
      ],
      en: [
        `Magnitude ${strength.en} earthquake near ${city.en}`,
        `A magnitude ${strength.en} earthquake shook the region around ${city.en} on ${f.weekday.en}. Its centre was at a depth of ${depth.en} kilometres.`,
        `The tremors could also be felt in ${other.en}, ${distance.en} kilometres away. Nobody was injured.`,
        `"Aftershocks are to be expected," said geologist ${expert}.`,
        'The fire brigade received numerous calls from worried residents.',
      ],
    };
  },
  appointment(f) {
    const city = f.city();
    const post = f.thing(
      'des Museums/of the museum',
      'der Universität/of the university',
      'des Flughafens/of the airport',
      'der Handelskammer/of the chamber of commerce',
    );
    const [person, former, age, month] = [
      f.person(),
      f.person(),
      f.number(34, 63),
      f.thing('Januar/January', 'März/March', 'April', 'Juli/July'),
    ];
    return {
      de: [
        `${person} wird neue Leiterin ${post.de} in ${city.de}`,
        `${city.de} (${f.date.de}) – ${person} übernimmt im ${month.de} die Leitung ${post.de} in ${city.de}. Das gab der Aufsichtsrat am ${f.weekday.de} bekannt.`,
        `Die ${age.de}-Jährige folgt auf ${former}, der in den Ruhestand geht.`,
        `„Ich freue mich auf diese Aufgabe“, sagte ${person}. Ihr Vertrag läuft über fünf Jahre.`,
        'Um die Stelle hatten sich mehrere Personen beworben.',
      ],
      en: [
        `${person} to become new head ${post.en} in ${city.en}`,
        `${city.en} (${f.date.en}) – ${person} will take over as head ${post.en} in ${city.en} in ${month.en}. The supervisory board announced this on ${f.weekday.en}.`,
        `The ${age.en}-year-old succeeds ${former}, who is retiring.`,
        `"I am looking forward to this task," said ${person}. Her contract runs for five years.`,
        'Several people had applied for the position.',
      ],
    };
  },
};
