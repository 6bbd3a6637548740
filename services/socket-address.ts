import { subscribe } from 'node:diagnostics_channel'
import { IncomingMessage } from 'node:http'

/** Name of the header that carries the true other end of a request's connection; whatever a client sends is overwritten. */
export const SOCKET_ADDRESS = 'x-socket-address'

/**
 * Notes on every request where its connection comes from. Next hands pages a forwarded header that a client may have
 * written itself, so without a proxy of our own this is the only address to believe.
 */
export const noteSocketAddresses = (): void =>
  subscribe('http.server.request.start', message => {
    const request =
      typeof message === 'object' && message !== null && 'request' in message ? message.request : null
    if (request instanceof IncomingMessage)
      request.headers[SOCKET_ADDRESS] = request.socket.remoteAddress ?? 'unknown'
  })
