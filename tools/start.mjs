// `npm start`: install, build, serve; prints the address, a QR code and the organiser's link.
import { build, install, stay } from './workspace.mjs'

install()
build()
stay(process.execPath, ['apps/server/dist/main.js'])
