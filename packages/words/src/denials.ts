import type { Language } from '@tablee/domain/cafe/settings'
import type { Denial } from '@tablee/protocol/answer'
import { dateInWords } from './dates.ts'

/** The words of one code: a sentence, or how it is made from what the denial carries. */
type Sentence<Code extends Denial['code']> = string | ((denial: Extract<Denial, { code: Code }>) => string)
/** A code without words, or words without a code, fails the types. */
type Sentences = { readonly [Code in Denial['code']]: Sentence<Code> }

const french: Sentences = {
  // The café
  FORBIDDEN: "Cette action est réservée à l'animateur.",
  NOT_NOW: 'Cette action n’est pas possible à ce moment du café : attendez l’étape qui convient.',
  CAFE_CLOSED: 'Ce café est clos : rien ne peut plus y être changé, sauf si l’animateur revient en arrière.',
  STEP_TAKEN: 'Quelqu’un vient de changer l’étape du café : regardez où il en est avant de continuer.',
  NO_CLOCK: 'Aucun minuteur ne tourne : démarrez d’abord le tour.',
  NOBODY_HERE: 'Personne n’est encore arrivé : attendez au moins une personne pour commencer.',
  TITLE_EMPTY: 'Le café n’a pas de titre : donnez-lui-en un.',
  QUESTION_EMPTY: 'Une question est vide : écrivez-la, ou changez la façon de poser les questions.',
  QUESTION_COUNT: ({ expected }) => (expected <= 1 ? 'Il faut une seule question ici.' : `Il faut ${expected} questions ici, une pour chacun : complétez ou retirez-en.`),
  TABLE_UNKNOWN: ({ table }) => `Il n’y a pas de table ${table} dans ce café : choisissez-en une autre.`,
  TABLES_IN_USE: 'Des personnes sont déjà placées à une table que vous retirez : gardez cette table ou déplacez-les d’abord.',
  AUTHORS_PROMISED: 'Ce choix ne peut plus changer : on a déjà dit aux participants si leur nom figurera à côté de leurs post-it. Laissez-le tel quel.',
  // People and notes
  PERSON_UNKNOWN: 'Cette personne n’est pas dans ce café : vérifiez la liste des présents.',
  TEXT_EMPTY: 'La note est vide.',
  TEXT_TOO_LONG: ({ limit }) => (limit === 500 ? "Votre note dépasse 500 caractères. Raccourcissez-la : rien n'est perdu." : `Ce texte dépasse ${limit} caractères. Raccourcissez-le : rien n’est perdu.`),
  ROUND_UNKNOWN: 'Ce tour n’a pas encore commencé : publiez votre note quand il sera ouvert.',
  ROUND_CLOSED: 'Ce tour est terminé. Votre note est gardée sur ce téléphone : la publier dans le tour en cours ?',
  NO_SEAT: 'Vous n’avez pas de place à une table dans ce tour : demandez-en une à l’animateur.',
  NOTE_GONE: 'Cette note a été retirée : il n’y a plus rien à changer.',
  NOTE_IN_HARVEST: 'La récolte a commencé : demandez à l’animateur de changer cette note.',
  ID_TAKEN: 'Cet élément existe déjà : recommencez.',
  // The board
  ISSUE_GONE: 'Cet enjeu n’existe plus : il a été fusionné ou retiré. Regardez le tableau et recommencez.',
  ISSUE_MERGED: ({ by }) => `${who(by, 'fr')} vient de réunir cet enjeu avec un autre. Regardez le tableau et recommencez si besoin.`,
  LAST_NOTE: 'C’est la seule note de cet enjeu : il n’y a rien à en séparer.',
  CONFLICT: ({ by, theme }) => (theme === null ? `${who(by, 'fr')} vient de modifier cette note. Regardez-la et recommencez si besoin.` : `${who(by, 'fr')} vient de déplacer cette note vers « ${theme} ».`),
  THEME_GONE: "Ce thème n'existe plus.",
  NOT_FOR_THEM: 'Vous ne pouvez pas le faire pour cette personne ou cette table : demandez à son hôte ou à l’animateur.',
  VOTE_OPEN: 'Un vote est déjà ouvert : fermez-le avant d’en ouvrir un autre.',
  VOTE_CLOSED: 'Le vote est fermé : regardez le résultat à l’écran.',
  VOTE_TOO_FEW: 'Il faut au moins deux choix pour voter : créez des thématiques ou placez des enjeux d’abord.',
  VOTE_TOO_MANY: ({ dots }) => (dots === 1 ? 'Vous n’avez qu’un point à donner : retirez-en ailleurs.' : `Vous n’avez que ${dots} points à donner : retirez-en ailleurs.`),
  VOTE_CHOICE_UNKNOWN: 'Un de vos choix n’est pas dans ce vote : regardez la liste et recommencez.',
  VOTE_NO_ORGANISATION: 'Ce vote compte une voix par organisation, et la vôtre n’est pas connue : dites-la à l’animateur.',
  THEME_CHANGED: ({ by, title }) => `${who(by, 'fr')} vient de changer la thématique « ${title} ». Regardez-la et recommencez si besoin.`,
  THEME_EXISTS: ({ title }) => `La thématique « ${title} » existe déjà : choisissez un autre nom.`,
  THEME_EMPTY_TITLE: 'La thématique n’a pas de nom : donnez-lui-en un.',
  // Reactions and what follows
  NETWORK_UNKNOWN: 'Ce lien de réaction n’est plus valable : demandez-en un nouveau à l’organisateur. Votre texte reste ici.',
  NETWORK_EXISTS: ({ name }) => `« ${name} » est déjà dans la liste : choisissez un autre nom.`,
  NETWORK_EMPTY_NAME: 'Le réseau n’a pas de nom : donnez-lui-en un.',
  NETWORK_REACTED: ({ name }) => `« ${name} » a déjà réagi : ses réactions restent au compte rendu. Pour clore son lien, changez sa date de clôture.`,
  REACTIONS_CLOSED: ({ on }) => `Les réactions étaient attendues jusqu’au ${dateInWords(on, 'fr')} : ce lien est clos. Votre texte reste ici ; demandez un délai à l’organisateur.`,
  REACTION_EMPTY: 'La réaction est vide : écrivez-la avant de l’envoyer.',
  NEXT_STEP_EMPTY: 'Dites ce qui est à faire : la suite n’a pas de texte.',
  NEXT_STEP_GONE: 'Cette suite a été retirée : il n’y a plus rien à y changer.',
  CHANGED_SINCE: ({ by }) => `${who(by, 'fr')} vient de modifier ce passage. Votre texte reste ici : relisez, puis enregistrez de nouveau.`,
  MEETING_TIMES: 'L’heure de fin doit suivre l’heure de début : corrigez les horaires.',
  TOO_MANY: ({ limit }) => `Il y en a trop : ${limit} au plus. Retirez-en avant d’en ajouter.`,
  // The message itself
  BAD_FIELD: ({ field }) => (field === 'format' ? 'Format inconnu. Formats possibles : docx, xlsx, pdf, csv, md.' : `Le champ « ${field} » n’est pas rempli comme il faut : corrigez-le et recommencez.`),
  BAD_JSON: 'Le message reçu est illisible : rechargez la page et recommencez.',
  TOO_LARGE: ({ what }) => (what === 'archive' ? 'Archive trop volumineuse (20 Mo au plus une fois décompressée).' : what === 'roster' ? 'Cette liste est trop volumineuse (4 Mo et 10 000 lignes au plus) : gardez les colonnes utiles, ou découpez-la.' : 'Le message est trop volumineux : raccourcissez-le et recommencez.'),
  MEDIA_TYPE: 'Ce type de contenu n’est pas accepté ici : rechargez la page et recommencez.',
  BAD_ARCHIVE: 'Ce fichier n’est pas une archive de Tablée : choisissez celle que l’export a donnée.',
  VERSION_UNKNOWN: "Cette archive vient d'une version plus récente. Mettez le serveur à jour.",
  CHECKSUM: ({ position }) => `Cette archive a été modifiée ou abîmée à partir de l’événement n° ${position} : rien n’a été importé. Reprenez une copie intacte.`,
  BAD_FILE: 'Ce fichier ne peut pas être lu sans risque : enregistrez-le en CSV et recommencez.',
  UNKNOWN_EVENT: 'Cette demande est inconnue du serveur : rechargez la page.',
  METHOD: 'Cette adresse ne répond pas à ce type de demande : rechargez la page.',
  NOT_FOUND: 'Cette page n’existe pas : vérifiez le lien.',
  LINK_UNKNOWN: 'Ce lien n’ouvre aucun café : il a été mal copié ou n’est plus valable. Demandez-en un à l’animateur.',
  CODE_MISSING: "Entrez le code affiché à l'écran.",
  CODE_UNKNOWN: 'Aucun café ne porte ce code : vérifiez-le sur l’écran.',
  BAD_ORIGIN: 'Cette demande vient d’un autre site et a été refusée : ouvrez le café par son propre lien.',
  RATE_LIMITED: 'Trop de demandes à la fois : attendez quelques secondes et recommencez.',
  OP_CONFLICT: 'Cet envoi porte le numéro d’un autre : recommencez.',
  VERSION_OLD: 'Cette page date d’une ancienne version : rechargez-la, vos notes sont gardées.',
  NOT_STORED: 'Le serveur n’a pas pu enregistrer : rien n’est perdu sur cet appareil, un nouvel essai suivra.',
  LOG_DAMAGED: ({ position }) => `Les données de ce café sont abîmées à partir de l’événement ${position} : il se lit, mais rien ne peut y être ajouté. Ce que vous avez écrit reste sur cet appareil ; l’organisateur peut réparer depuis une sauvegarde (npm run repair).`,
  INTERNAL: 'Une erreur est survenue sur le serveur : recommencez dans un instant.',
}

const english: Sentences = {
  FORBIDDEN: 'This action is for the facilitator.',
  NOT_NOW: 'This cannot be done at this point of the café: wait for the right step.',
  CAFE_CLOSED: 'This café is closed: nothing can be changed any more, unless the facilitator steps back.',
  STEP_TAKEN: 'Somebody has just changed the café’s step: look where it is before you go on.',
  NO_CLOCK: 'No timer is running: start the round first.',
  NOBODY_HERE: 'Nobody has arrived yet: wait for at least one person before starting.',
  TITLE_EMPTY: 'The café has no title: give it one.',
  QUESTION_EMPTY: 'A question is empty: write it, or change the way questions are asked.',
  QUESTION_COUNT: ({ expected }) => (expected <= 1 ? 'There must be a single question here.' : `There must be ${expected} questions here, one each: add or remove some.`),
  TABLE_UNKNOWN: ({ table }) => `There is no table ${table} in this café: choose another one.`,
  TABLES_IN_USE: 'People already have a seat at a table you are removing: keep that table, or move them first.',
  AUTHORS_PROMISED: 'This choice can no longer change: participants have already been told whether their names will stand by their notes. Leave it as it is.',
  PERSON_UNKNOWN: 'This person is not in this café: check the list of people present.',
  TEXT_EMPTY: 'The note is empty.',
  TEXT_TOO_LONG: ({ limit }) => (limit === 500 ? 'Your note is longer than 500 characters. Shorten it: nothing is lost.' : `This text is longer than ${limit} characters. Shorten it: nothing is lost.`),
  ROUND_UNKNOWN: 'This round has not started yet: post your note once it is open.',
  ROUND_CLOSED: 'This round is over. Your note is kept on this phone: post it in the current round?',
  NO_SEAT: 'You have no seat at a table in this round: ask the facilitator for one.',
  NOTE_GONE: 'This note has been removed: there is nothing left to change.',
  NOTE_IN_HARVEST: 'The harvest has started: ask the facilitator to change this note.',
  ID_TAKEN: 'This already exists: please try again.',
  ISSUE_GONE: 'This issue no longer exists: it was merged or removed. Look at the board and try again.',
  ISSUE_MERGED: ({ by }) => `${who(by, 'en')} has just merged this issue with another. Look at the board and try again if need be.`,
  LAST_NOTE: 'This is the issue’s only note: there is nothing to separate from it.',
  CONFLICT: ({ by, theme }) => (theme === null ? `${who(by, 'en')} has just changed this note. Look at it and try again if need be.` : `${who(by, 'en')} has just moved this note to “${theme}”.`),
  THEME_GONE: 'This theme no longer exists.',
  NOT_FOR_THEM: 'You cannot do this for that person or table: ask its host or the facilitator.',
  VOTE_OPEN: 'A vote is open already: close it before you open another.',
  VOTE_CLOSED: 'The vote is closed: look at the result on the screen.',
  VOTE_TOO_FEW: 'A vote needs at least two choices: create themes or place issues first.',
  VOTE_TOO_MANY: ({ dots }) => (dots === 1 ? 'You have only one dot to give: take it back elsewhere.' : `You have only ${dots} dots to give: take some back elsewhere.`),
  VOTE_CHOICE_UNKNOWN: 'One of your choices is not in this vote: look at the list and try again.',
  VOTE_NO_ORGANISATION: 'This vote counts one voice per organisation, and yours is not known: tell it to the facilitator.',
  THEME_CHANGED: ({ by, title }) => `${who(by, 'en')} has just changed the theme “${title}”. Look at it and try again if need be.`,
  THEME_EXISTS: ({ title }) => `The theme “${title}” already exists: choose another name.`,
  THEME_EMPTY_TITLE: 'The theme has no name: give it one.',
  NETWORK_UNKNOWN: 'This reaction link is no longer valid: ask the organiser for a new one. Your text stays here.',
  NETWORK_EXISTS: ({ name }) => `“${name}” is on the list already: choose another name.`,
  NETWORK_EMPTY_NAME: 'The network has no name: give it one.',
  NETWORK_REACTED: ({ name }) => `“${name}” has reacted already: its reactions stay in the minutes. To close its link, change its closing date.`,
  REACTIONS_CLOSED: ({ on }) => `Reactions were expected until ${dateInWords(on, 'en')}: this link is closed. Your text stays here; ask the organiser for more time.`,
  REACTION_EMPTY: 'The reaction is empty: write it before you send it.',
  NEXT_STEP_EMPTY: 'Say what is to be done: the next step has no text.',
  NEXT_STEP_GONE: 'This next step has been removed: there is nothing left to change.',
  CHANGED_SINCE: ({ by }) => `${who(by, 'en')} has just changed this passage. Your text stays here: read again, then save once more.`,
  MEETING_TIMES: 'The end has to come after the beginning: correct the times.',
  TOO_MANY: ({ limit }) => `There are too many: ${limit} at most. Remove some before adding more.`,
  BAD_FIELD: ({ field }) => (field === 'format' ? 'Unknown format. Possible formats: docx, xlsx, pdf, csv, md.' : `The field “${field}” is not filled in properly: correct it and try again.`),
  BAD_JSON: 'The message received is unreadable: reload the page and try again.',
  TOO_LARGE: ({ what }) => (what === 'archive' ? 'This archive is too large (20 MB at most once unpacked).' : what === 'roster' ? 'This list is too large (4 MB and 10,000 lines at most): keep the columns you need, or split it.' : 'The message is too large: shorten it and try again.'),
  MEDIA_TYPE: 'This kind of content is not accepted here: reload the page and try again.',
  BAD_ARCHIVE: 'This file is not a Tablée archive: choose the one that the export gave you.',
  VERSION_UNKNOWN: 'This archive comes from a newer version. Update the server.',
  CHECKSUM: ({ position }) => `This archive was changed or damaged from event no. ${position} on: nothing was imported. Use an intact copy.`,
  BAD_FILE: 'This file cannot be read safely: save it as CSV and try again.',
  UNKNOWN_EVENT: 'The server does not know this request: reload the page.',
  METHOD: 'This address does not answer this kind of request: reload the page.',
  NOT_FOUND: 'This page does not exist: check the link.',
  LINK_UNKNOWN: 'This link opens no café: it was miscopied or is no longer valid. Ask the facilitator for one.',
  CODE_MISSING: 'Enter the code shown on the screen.',
  CODE_UNKNOWN: 'No café has this code: check it on the screen.',
  BAD_ORIGIN: 'This request comes from another site and was refused: open the café by its own link.',
  RATE_LIMITED: 'Too many requests at once: wait a few seconds and try again.',
  OP_CONFLICT: 'This message carries the number of another one: please try again.',
  VERSION_OLD: 'This page is from an older version: reload it, your notes are kept.',
  NOT_STORED: 'The server could not save this: nothing is lost on this device, and it will try again.',
  LOG_DAMAGED: ({ position }) => `This café’s data is damaged from event ${position} on: it can be read, but nothing can be added. What you wrote stays on this device; the organiser can repair it from a backup (npm run repair).`,
  INTERNAL: 'Something went wrong on the server: try again in a moment.',
}

/** The name of a role, with or without the desk it acts from, stands for somebody whose own name is not known. */
const who = (by: string, language: Language): string => {
  if (/^(facilitator|organiser)(\.|$)/.test(by)) return language === 'fr' ? 'Un autre animateur' : 'Another facilitator'
  if (by === '' || by === 'authority') return language === 'fr' ? 'Quelqu’un' : 'Somebody'
  return by
}

/** What a denial says to the person who asked: what happened and what to do, in one or two short sentences. */
export const denialText = (denial: Denial, language: Language): string => {
  const sentence = (language === 'fr' ? french : english)[denial.code]
  // The table pairs each code with its own denial; the types cannot follow that through the lookup.
  return typeof sentence === 'string' ? sentence : (sentence as (denial: Denial) => string)(denial)
}
