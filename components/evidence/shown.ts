import type { ReactNode } from 'react'
import type { EvidenceKindId } from '@/domain/application/evidence-kinds'
import type { DetailId } from '@/domain/evidence/details'
import type { Effective } from '@/domain/evidence/prefill'
import type { Validity } from '@/domain/evidence/validity'
import type { Text } from '@/domain/scheme/text'
import type { FormAction } from '../apply/form-action'

/** A file as the enterprise's pages show it. */
export type ShownFile = {
  id: string
  kind: string
  /** Every kind it serves. */
  kinds: readonly string[]
  name: string
  size: number
  pages: number | null
  mime: string
  status: 'pending' | 'clean' | 'rejected'
  reason: string | null
  /** Handed in already. */
  isFrozen: boolean
  details: { version: number }
  effective: Effective
  lacking: readonly DetailId[]
  validity: Validity
  /** Whether the enterprise keeps the same bytes in its vault. */
  inVault: boolean
}

/** One kind of evidence as asked for, with the files that serve it. */
export type ShownKind = {
  kind: EvidenceKindId
  isDue: boolean
  why: Text | null
  condition: Text | null
  isOpen: boolean
  criteria: readonly string[]
  expiredOn: string | null
  files: readonly ShownFile[]
  /** Those of them that may be changed or taken away now. */
  openFiles: readonly string[]
}

/** Keeps what is told about a file. */
export type DetailsAction = FormAction<{ id: string; kind: string; version: number; savedAt: string }>

export type RemoveAction = FormAction<{ id: string; kind: string }>

/** What may be done to files where they are listed. */
export type FileDeeds = {
  remove: RemoveAction
  use: RemoveAction
  endUse: RemoveAction
  saveDetails: DetailsAction
  keep: RemoveAction
}

/** Where a list of files stands. */
export type FilePlace = FileDeeds & {
  applicationId: string
  personId: string
  /** Where plain forms come back to, and the section for a removal. */
  back: string
  section: string
  /** What is told under a file, by `kind:file`. */
  under?: Readonly<Record<string, ReactNode>>
  /** Kinds that may take files now. */
  openKinds: readonly EvidenceKindId[]
}
