/** The beginning of a text, for a name: what a list of cards or an announcement has room for. */
export const short = (text: string, most = 60): string => (text.length > most ? `${text.slice(0, most)}…` : text)
