import helmet from '@fastify/helmet'
import type { FastifyInstance } from 'fastify'
import type { IncomingMessage } from 'node:http'

/** Our own sockets alone: some browsers do not count them as `'self'`. A host that is none is given none. */
const ownSockets = ({ headers: { host = '' } }: IncomingMessage): string => (/^[A-Za-z0-9.\-[\]:]+$/.test(host) ? `ws://${host} wss://${host}` : "'self'")

/** What every answer tells the browser: only our own files, no frame around us, no address handed on. */
export const securityHeaders = async (app: FastifyInstance): Promise<void> => {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"], scriptSrc: ["'self'"], styleSrc: ["'self'"], imgSrc: ["'self'", 'data:', 'blob:'], connectSrc: ["'self'", ownSockets], fontSrc: ["'self'"],
        objectSrc: ["'none'"], baseUri: ["'none'"], formAction: ["'self'"], frameAncestors: ["'none'"], workerSrc: ["'self'"], manifestSrc: ["'self'"],
        // A room without internet has plain http.
        upgradeInsecureRequests: null,
      },
    },
    strictTransportSecurity: false,
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
    referrerPolicy: { policy: 'no-referrer' },
  })
}
