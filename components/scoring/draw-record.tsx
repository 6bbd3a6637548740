import { useTranslations } from 'next-intl'
import { EXCLUSIONS } from '@/domain/expert/panel'
import type { PanelView } from '@/domain/expert/panel-views'
import { stamp } from '../board/dates'
import { KeyValues } from '../ui/key-values'
import { useMarks } from '../ui/marks'
import { Table, Td, Th } from '../ui/table'

const PURPOSES = ['panel', 'replacement'] as const
const PASSED = ['capacity', 'employer', 'discipline'] as const

/** One draw with all that is needed to repeat it by hand. */
export function DrawRecord({ draw }: { draw: PanelView['draws'][number] }) {
  const t = useTranslations('scoring.panel')
  const marks = useMarks()
  const purpose = PURPOSES.find(p => p === draw.purpose)
  const counted = (counts: Record<string, number>): string =>
    EXCLUSIONS.filter(g => counts[g])
      .map(g => t('groundCount', { ground: t(`grounds.${g}`), n: counts[g] ?? 0 }))
      .join(marks.comma)
  return (
    <details className="border-b border-line py-2">
      <summary className="cursor-pointer text-14">
        <b>{purpose ? t(`purpose.${purpose}`) : draw.purpose}</b>{' '}
        <span className="num text-13 text-ink-3">{stamp(draw.at)}</span>
        {draw.vacant > 0 && <span className="tone-bad ml-3 text-13">{t('vacant', { n: draw.vacant })}</span>}
      </summary>
      <div className="grid gap-3 py-3">
        <KeyValues
          look="tight"
          items={[
            {
              key: 'commitment',
              term: t('commitment'),
              value: <span className="num break-all">{draw.commitment}</span>,
            },
            { key: 'seed', term: t('seed'), value: <span className="num break-all">{draw.seed}</span> },
            { key: 'label', term: t('label'), value: <span className="num break-all">{draw.label}</span> },
            ...(['excluded', 'struck'] as const)
              .map(key => ({ key, term: t(key), value: counted(draw[key]) }))
              .filter(each => each.value !== ''),
          ]}
        />
        <p className="text-13 text-ink-2">{t('how')}</p>
        <Table kind="dense" caption={t('draws')} stack>
          <thead>
            <tr>
              <Th num>{t('rank')}</Th>
              <Th>{t('id')}</Th>
              <Th>{t('hash')}</Th>
              <Th>{t('status')}</Th>
            </tr>
          </thead>
          <tbody>
            {draw.candidates.map((c, at) => {
              const passed = PASSED.find(p => p === c.passedOver)
              return (
                <tr key={c.id}>
                  <Td num label={t('rank')}>
                    {at + 1}
                  </Td>
                  <Td label={t('id')} className="num break-all">
                    {c.id}
                  </Td>
                  <Td label={t('hash')} className="num">
                    {c.hash.slice(0, 24)}…
                  </Td>
                  <Td label={t('status')} className={c.isPicked ? 'tone-ok font-bold' : 'text-ink-3'}>
                    {c.isPicked ? t('picked') : passed ? t(`passed.${passed}`) : ''}
                  </Td>
                </tr>
              )
            })}
          </tbody>
        </Table>
      </div>
    </details>
  )
}
