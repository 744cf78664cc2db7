import { list } from './lists';

/**
 * Names that are ordinary English words in small letters: places, peoples, firms, papers, people. A text means the name only
 * where it writes a capital.
 */
export const ORDINARY_WORDS: ReadonlySet<string> = new Set(
  list(
    // Places and peoples.
    'china|japan|turkey|chile|chad|jordan|guinea|georgia|cuba|hungary|greece|wales|niger|polish|finnish|dutch|french|swede|danish|panama|cyprus|malta|kuwait|' +
      'nice|reading|bath|cork|mobile|orange|split|deal|hull|rugby|sandwich|barking|battle|ware|wells|rye|sale|lent|phoenix|buffalo|lincoln|boulder|eureka|independence|enterprise|hamburg|' +
      'cologne|champagne|cognac|bordeaux|bologna|parma|genoa|java|sumatra|shanghai|peking|manila|madras|calico|lima|angora|cashmere|bermuda|jersey|guernsey|limerick|tripoli|' +
      'bangkok|sienna|essen|bergen|brest|tours|lens|nancy|angers|mars|venus|mercury|earth|moon|sun|victoria|regina|corona|surrey|ascot|derby|paisley|berry|' +
      // Firms, products and brands.
      'apple|target|meta|shell|gap|oracle|alphabet|amazon|windows|word|excel|outlook|teams|office|access|edge|bing|surface|swift|safari|pages|numbers|keynote|messenger|threads|' +
      'visa|square|block|stripe|slack|zoom|snap|signal|telegram|discord|twitch|uber|lyft|dropbox|box|docker|rust|go|python|ruby|perl|dart|elixir|crystal|scratch|basic|pascal|ada|julia|' +
      'gemini|copilot|llama|claude|grok|mistral|cohere|bard|watson|alexa|cortana|siri|echo|nest|ring|pixel|chrome|android|galaxy|note|fold|flip|bixby|buds|' +
      'ford|dodge|ram|mini|smart|seat|genesis|polestar|lucid|rivian|fisker|nova|jaguar|mustang|focus|fiesta|golf|polo|beetle|accord|civic|fit|leaf|rogue|soul|bolt|spark|' +
      'sprint|orange|three|virgin|total|continental|delta|united|spirit|frontier|eagle|emirates|swiss|condor|peach|scoot|jet|' +
      'dove|tide|gain|crest|gillette|always|pampers|whisper|nestle|mars|twix|bounty|galaxy|starburst|corona|guinness|monster|rockstar|' +
      'puma|champion|patagonia|columbia|timberland|diesel|guess|coach|fossil|next|boots|superdrug|currys|argos|iceland|subway|wendy|' +
      'stellar|ripple|ether|solana|polygon|avalanche|cosmos|near|tron|dash|tether|maker|compound|curve|chain|link|loom|kraken|gala|sandbox|' +
      // Papers, broadcasters, parties, bodies, games, films.
      'times|guardian|mirror|sun|star|express|mail|post|globe|independent|observer|economist|spectator|nature|science|cell|lancet|wired|fortune|time|people|variety|' +
      'fox|sky|labour|labor|greens|reform|liberal|conservative|republican|democrat|senate|congress|diet|parliament|house|lords|commons|' +
      'arsenal|reading|chelsea|heat|magic|jazz|thunder|wild|lightning|rangers|giants|jets|bears|lions|tigers|' +
      // Months and people.
      'may|march|august|bush|brown|blair|trump|wood|stone|cook|gates|jobs|musk|bezos|page|brin|may|swift|prince|queen|king|bishop|pope|' +
      // What is East Asian.
      'sino|mandarin|cantonese|mao|ming|tang|song|han|sake|wa|rising|line|rakuten|sharp|canon|pioneer|citizen|casio|nippon|' +
      'aurora|artemis|apollo|orion|starship|dragon|falcon|endeavour|discovery|atlantis|challenger|odyssey|perseverance|curiosity|spirit|opportunity|webb|hubble'
  )
);
