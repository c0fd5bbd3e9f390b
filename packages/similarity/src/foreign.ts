import type { Language } from './language.ts'
import { plainText, withoutAccents } from './letters.ts'

/** Little words that nearly every sentence of a language has, without accents. What two languages share says nothing and counts for both. */
const LITTLE: Readonly<Record<string, ReadonlySet<string>>> = {
  fr: words('le la les l un une des du de d et est sont en au aux pour pas plus que qui dans sur avec ce cette ces il elle on nous vous je ne se sa son ses leur leurs mais ou par sans tout tous'),
  en: words('the a an and is are of to in for on with not no more that this it we you i they at by from or our your there have has be as but too'),
  es: words('el la los las un una y es son de del que en para por con no mas se su sus lo al como pero muy hay mi'),
  de: words('der die das den dem ein eine und ist sind nicht mehr fur mit auf zu im von wir ich es sie auch aber fehlt gibt keine'),
  it: words('il lo la gli le un una e di del della che per con non piu sono si in al ci dei delle anche ma troppo'),
  pt: words('o a os as um uma e de do da que em para por com nao mais se no na dos das muito mas falta'),
  nl: words('de het een en is zijn van in op voor met niet meer dat er wij ik ook maar te aan geen'),
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '))
}

/** So many of its little words make a text one of another language. */
const ENOUGH = 2

/**
 * Whether a text is written in another language than the café's, as far as its little words say: two of them or more
 * are of another language, and more than are of the café's own. Short texts without little words pass for its own.
 */
export function isForeign(text: string, language: Language): boolean {
  const runs = withoutAccents(plainText(text)).match(/[\p{L}]+/gu) ?? []
  const of = (one: string): number => runs.filter((run) => LITTLE[one]!.has(run)).length
  const own = of(language)
  return Object.keys(LITTLE).some((other) => other !== language && of(other) >= ENOUGH && of(other) > own)
}
