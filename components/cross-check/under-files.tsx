import type { ReactNode } from 'react'
import { type CrossCheckView, isFlag } from '@/domain/cross-check/result'
import { type ExplainAction, ExplainForm } from './explain-form'
import { FileFindings } from './findings'

type Files = readonly { kind: string; isOpen: boolean; files: readonly { id: string }[] }[]

/** What stands under each file of each kind, by `kind:file`; flags may be explained where the kind is open. */
export const findingsUnder = (
  view: CrossCheckView,
  kinds: Files,
  place: { applicationId: string; section: string; explain: ExplainAction },
): Record<string, ReactNode> =>
  Object.fromEntries(
    kinds.flatMap(({ kind, isOpen, files }) =>
      files.map(({ id }) => [
        `${kind}:${id}`,
        <FileFindings
          key={id}
          file={view.files.find(file => file.evidenceId === id)}
          findings={view.findings.filter(finding => finding.evidenceId === id && finding.kind === kind)}
          explain={finding =>
            isOpen && view.state === 'now' && isFlag(finding) ? (
              <ExplainForm
                finding={finding}
                applicationId={place.applicationId}
                section={place.section}
                action={place.explain}
              />
            ) : null
          }
        />,
      ]),
    ),
  )
