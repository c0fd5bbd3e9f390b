import fc from 'fast-check'

const vocabulary =
  "bus vélo logement loyer école crèche médecin hôpital arbres déchets l'eau qu'on théâtre maire emploi marché voisins the homes doctors trees library jobs"

/** Texts as people and mischief write them. */
export const hostileText = fc.oneof(
  { weight: 5, arbitrary: fc.array(fc.constantFrom(...vocabulary.split(' ')), { maxLength: 8 }).map((words) => words.join(' ')) },
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '',
    '   \n\t ',
    '👍👍🏽 👨‍👩‍👧',
    'a'.repeat(500),
    '__proto__',
    'constructor prototype toString hasOwnProperty',
    'مزيد من الحافلات في المساء',
    '\u202Eevirt\u202C bus',
    '更多的公共汽车',
    'é'.repeat(200),
    'e\u0301\u0301\u0301cole',
    '\uD800',
    '0 1 2 3 '.repeat(80),
    '<script>alert(1)</script>',
    "l'l'l'l'''’’",
  ),
)

/** Up to `most` notes with ids that differ, as they come, hostile ones among them. */
export const hostileNotes = (most: number): fc.Arbitrary<{ id: string; text: string }[]> =>
  fc.array(hostileText, { maxLength: most }).map((texts) => texts.map((text, at) => ({ id: `note-${at}`, text })))

export const anyLanguage = fc.constantFrom('fr' as const, 'en' as const)
