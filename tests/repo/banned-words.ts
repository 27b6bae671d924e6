/**
 * Words about bodies, weight or blame, language by language: a speaker adds to their own. Whole words where a script has
 * gaps between them, so that "muscle tone" would be caught and "stone" not; German also within its compounds.
 */
export const BANNED_WORDS: Readonly<Record<string, RegExp>> = {
  en: whole(
    ...['fat', 'flab', 'flabby', 'bulge', 'bulges', 'burn', 'burns', 'burned', 'calorie', 'calories', 'slim', 'skinny'],
    ...['weight loss', 'tone', 'toned', 'sexy', 'lazy', 'cheat', 'guilt', 'guilty', 'shame', 'bad posture'],
    ...['failed', 'failure', 'streak', 'punish', 'you should', 'you must'],
  ),
  de: within(
    ...['fettverbrenn', 'fettabbau', 'körperfett', 'bauchfett', 'speck', 'hüftgold', 'problemzone', 'bikinifigur'],
    ...[
      'kalorie',
      'schlank',
      'abnehm',
      'abspeck',
      'übergewicht',
      'dünner',
      'straffen',
      'sexy',
      'faul(?!t)',
      'schummel',
    ],
    ...['schuldgefühl', 'schlechtes gewissen', 'schäm', 'schlechte haltung', 'haltungsfehler', 'versag', 'gescheitert'],
    ...['disziplin', 'du solltest', 'du musst', 'du sollst'],
  ),
  es: whole(
    ...['grasa', 'michelín', 'michelines', 'quemar', 'quema', 'caloría', 'calorías', 'adelgazar', 'delgado', 'delgada'],
    ...['tonificar', 'tonificado', 'sexy', 'vago', 'vaga', 'perezoso', 'perezosa', 'trampa', 'culpa', 'vergüenza'],
    ...[
      'mala postura',
      'fracaso',
      'fracasado',
      'fallaste',
      'racha',
      'castigo',
      'perder peso',
      'bajar de peso',
      'gordo',
    ],
    ...['gorda', 'barriga', 'flojo', 'floja', 'deberías', 'debes', 'tienes que'],
  ),
  fr: whole(
    ...['graisse', 'gras', 'bourrelet', 'bourrelets', 'brûler', 'brûle', 'calorie', 'calories', 'mincir', 'maigrir'],
    ...['mince', 'tonifier', 'sexy', 'paresseux', 'paresseuse', 'fainéant', 'tricher', 'culpabilité', 'coupable'],
    ...['honte', 'mauvaise posture', 'échec', 'tu devrais', 'vous devriez'],
    ...['perdre du poids', 'régime', 'minceur', 'ventre plat', 'gros', 'grosse', 'feignant', 'flemmard', 'raté'],
    ...['punition', 'tu dois', 'il faut que tu'],
  ),
  ja: within(
    ...['脂肪', '贅肉', 'ぜい肉', '燃焼', 'カロリー', '痩せ', 'やせ', 'スリム', '引き締め', 'セクシー', '怠け', 'サボ'],
    ...[
      'ズル',
      '罪悪感',
      '恥',
      '姿勢が悪い',
      '悪い姿勢',
      '失敗しました',
      '体重',
      'ダイエット',
      '減量',
      'ぽっちゃり',
      'だらし',
      '情けな',
      'べき',
    ],
  ),
  ar: within(
    ...['دهون', 'شحوم', 'سمنة', 'حرق', 'سعرة', 'سعرات', 'نحافة', 'نحيف', 'رشاقة', 'مثير', 'كسول', 'كسل'],
    // Not inside of "إشعار", a notification.
    ...[
      'غش',
      'شعور بالذنب',
      '(?<!\\p{L})عار',
      'وضعية سيئة',
      'فشلت',
      'الوزن',
      'وزنك',
      'ترهل',
      'كرش',
      'يجب عليك',
      'ينبغي لك',
    ],
  ),
};

/** What may say it all the same: the one sentence about training an area, in every language that has it. */
export const ALLOWED_KEYS: ReadonlySet<string> = new Set(['library.spot', 'safety.spot']);

function whole(...words: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}])(${words.join('|')})(?![\\p{L}])`, 'iu');
}

function within(...words: readonly string[]): RegExp {
  return new RegExp(`(${words.join('|')})`, 'iu');
}
