declare module 'smtp-server' {
  import type { Server } from 'node:net'
  import type { Readable } from 'node:stream'

  type Session = { envelope: { rcptTo: { address: string }[] } }

  export class SMTPServer {
    constructor(options: {
      authOptional?: boolean
      disabledCommands?: string[]
      logger?: boolean
      onData?: (stream: Readable, session: Session, done: (problem?: Error) => void) => void
    })
    server: Server
    listen(port: number, host: string, listening: () => void): Server
    close(closed: () => void): void
  }
}
