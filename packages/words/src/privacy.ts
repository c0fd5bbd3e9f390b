import type { Language, Settings } from '@tablee/domain/cafe/settings'
import { dateInWords } from './dates.ts'

export type PrivacyNotice = { readonly title: string; readonly parts: readonly { readonly heading: string; readonly text: string }[] }

/** What people of a café are told of their data before they give any: what for, who, what, how long, which rights. In general words where the organiser gave none. */
export const privacyNotice = ({ title, showsAuthors, privacy: { purpose, controller, contact, keepUntil, notesThen } }: Settings, language: Language): PrivacyNotice => {
  const day = dateInWords(keepUntil, language)
  if (language === 'fr') return {
    title: `Vos données dans le café « ${title} »`,
    parts: [
      { heading: 'À quoi elles servent', text: purpose || 'À faire vivre ce café : dire à chacun sa table, montrer les post-it, et rédiger la fiche des enjeux.' },
      { heading: 'Qui en répond', text: controller || 'L’organisateur de ce café.' },
      { heading: 'Ce qui est gardé', text: `Le nom et l’organisation que vous donnez, si vous en donnez : rien n’est obligatoire. Vos places, et les post-it que vous écrivez. ${showsAuthors ? 'Les documents disent qui a écrit chaque post-it.' : 'Les documents ne disent pas qui a écrit quoi.'} Aucun traceur, aucune adresse, aucun service extérieur.` },
      { heading: 'Qui les voit', text: 'Vos voisins de table et l’écran voient votre nom ; tous voient les post-it à la récolte ; l’animateur voit qui a écrit quoi, pour pouvoir aider.' },
      { heading: 'Combien de temps', text: day === '' ? 'Jusqu’à ce que l’organisateur les efface.' : `Les noms sont effacés après le ${day}. ${notesThen === 'erase' ? 'Les post-it aussi.' : 'Les post-it restent, sans nom.'}` },
      { heading: 'Vos droits', text: `Vous pouvez voir ce qui est gardé de vous, le corriger, l’emporter et le faire effacer, avec ou sans vos post-it : depuis votre téléphone, ou en le demandant ${contact === '' ? 'à l’organisateur' : `à ${contact}`}. En cas de difficulté, vous pouvez vous adresser à l’autorité de protection des données de votre pays (en France, la CNIL).` },
    ],
  }
  return {
    title: `Your data in the café “${title}”`,
    parts: [
      { heading: 'What they are for', text: purpose || 'To run this café: to tell everyone their table, to show the notes, and to write the issues sheet.' },
      { heading: 'Who answers for them', text: controller || 'The organiser of this café.' },
      { heading: 'What is kept', text: `The name and organisation that you give, if you give any: nothing is compulsory. Your seats, and the notes that you write. ${showsAuthors ? 'The documents say who wrote each note.' : 'The documents do not say who wrote what.'} No tracker, no address, no outside service.` },
      { heading: 'Who sees them', text: 'Your neighbours at the table and the screen see your name; everyone sees the notes at the harvest; the facilitator sees who wrote what, so as to be able to help.' },
      { heading: 'How long', text: day === '' ? 'Until the organiser erases them.' : `Names are erased after ${day}. ${notesThen === 'erase' ? 'So are the notes.' : 'The notes stay, without names.'}` },
      { heading: 'Your rights', text: `You may see what is kept of you, correct it, take it with you and have it erased, with or without your notes: from your phone, or by asking ${contact === '' ? 'the organiser' : contact}. If there is a difficulty, you may turn to the data protection authority of your country.` },
    ],
  }
}
