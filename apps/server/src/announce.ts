import { renderUnicodeCompact } from 'uqr'

/** What the one who started the server needs to see: where phones find it, and the organiser's own link. */
export const announce = ({ origin, port, organiserKey, others = [] }: { origin: string; port: number; organiserKey: string; others?: readonly string[] }): void => {
  console.log(`
${renderUnicodeCompact(origin, { border: 2 })}
  Tablée

  Participants, on the room's network / Participants, sur le réseau de la salle :
      ${origin}
${others.map((other) => `      (on another network / sur un autre réseau : ${other})\n`).join('')}
  Organiser (keep this link to yourself) / Organisateur (gardez ce lien pour vous) :
      http://localhost:${port}/desk#key=${organiserKey}
`)
}
