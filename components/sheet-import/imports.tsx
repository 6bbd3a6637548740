import { useTranslations } from 'next-intl'
import type { TableImported } from '@/domain/sheet/imported'
import type { FormAction } from '../apply/form-action'
import { stamp } from '../board/dates'
import { OfficeDeed } from '../case/office-deed'
import { Chip } from '../ui/chip'
import { SectionHead } from '../ui/section-head'

/** The latest imports of a kind, each of which can be taken back as a whole with a reason. */
export function TableImports({
  words,
  imports,
  undo,
}: {
  /** Where the words of this kind stand. */
  words: 'sheetImport.experts.imports' | 'sheetImport.registry.imports' | 'veto.imports'
  imports: readonly TableImported[]
  undo: FormAction<unknown>
}) {
  const t = useTranslations(words)
  if (imports.length === 0) return null
  return (
    <section className="mt-10">
      <SectionHead title={t('title')} small />
      <ul className="case-box">
        {imports.map(one => (
          <li key={one.id}>
            <span className="flex flex-wrap items-center gap-2">
              <b className="break-all">{one.fileName}</b>
              {one.isUndone && (
                <Chip tone="neutral" icon="undo">
                  {t('undone')}
                </Chip>
              )}
            </span>
            {t('counts', { added: one.added, updated: one.updated, unchanged: one.unchanged })}
            <small className="block text-12 text-ink-3">{t('by', { by: one.by, at: stamp(one.at) })}</small>
            {!one.isUndone && (
              <OfficeDeed
                title={t('undo')}
                note={t('undoHelp')}
                id={`undo-${one.id}`}
                action={undo}
                hidden={{ importId: one.id }}
                submit={t('undo')}
                fields={[
                  {
                    kind: 'area',
                    name: 'reason',
                    label: t('reason'),
                    need: 'required',
                    min: 10,
                    max: 1000,
                  },
                ]}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
