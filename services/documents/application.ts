import { join } from 'node:path'
import { type Typeset, typeset } from './typeset'

/** An application or a receipt read back. Values are already worded and formatted for a person. */
export type ApplicationDocument = {
  /** 申报书 or 受理回执, printed as the title and in the running head. */
  title: string
  number: string
  /** Date of the document, `YYYY-MM-DD`. */
  date: string
  schemeVersion: string
  /** When it was submitted, as shown to people. */
  submittedAt: string
  /** SHA-256 of the submitted content, lower-case hex, printed on every page. */
  sha256: string
  /** Opening sentences: what happens next and when, or what this paper is. */
  statement: readonly string[]
  sections: readonly {
    title: string
    /** `other` is the question in the other language. */
    entries: readonly { label: string; other?: string; value: string }[]
    /** Every row has as many cells as `head`. */
    tables: readonly { caption: string; head: readonly string[]; rows: readonly (readonly string[])[] }[]
  }[]
  files: readonly { name: string; kind: string; pages: number | null; sha256: string }[]
  demo: boolean
}

const template = join(
  /* turbopackIgnore: true */ process.cwd(),
  'services',
  'documents',
  'templates',
  'application.typ',
)

/** Sets an application, or the receipt for one, as a paper to file: sections, evidence list, hash on every page. */
export const renderApplication = async (data: ApplicationDocument): Promise<Typeset> =>
  await typeset(template, data)
