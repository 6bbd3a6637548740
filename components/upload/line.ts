import type { TakenFile } from '@/domain/application/upload'
import type { PacePoint } from '@/domain/application/upload-pace'
import type { Refusal } from '@/domain/outcome'

/**
 * Where an upload is: `reading` takes its checksum, `choose` has begun but this browser no longer holds the file, `waiting` waits for the line,
 * `signed_out` for a sign-in, `examining` has arrived whole.
 */
export type LineState =
  | 'queued'
  | 'reading'
  | 'sending'
  | 'paused'
  | 'waiting'
  | 'signed_out'
  | 'choose'
  | 'examining'
  | 'taken'
  | 'refused'

/** The item of a vault a file is the paper or newer edition of, at the version its sender sees. */
export type EditedItem = { id: string; version: number }

/** Whose upload it is and where it goes: the address that takes it, the kind of evidence, in a vault an item. */
export type Target = { to: string; personId: string; kind: string; item: EditedItem | null }

/** One file on its way, as it is shown. */
export type Line = Target & {
  key: string
  name: string
  size: number
  /** Bytes the server is known or thought to have; while reading, bytes read. */
  sent: number
  state: LineState
  pace: readonly PacePoint[]
  file: File | null
  sha256: string | null
  /** Where the server keeps it, once it was begun. */
  url: string | null
  because: Refusal | null
  taken: TakenFile | null
}
