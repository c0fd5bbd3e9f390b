// `npm run docs`: prints into docs/ what the code knows better.
import { rightsMatrix } from './rightsMatrix.ts'
import { writeSection } from './section.ts'

writeSection('security.md', 'rights', rightsMatrix())
