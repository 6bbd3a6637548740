import { useTranslations } from 'next-intl'
import type { Scheme } from '@/domain/scheme/schema'
import { ScopeWords } from '../public/scope-words'
import { Table, Td, Th } from '../ui/table'
import { SchemePart } from './scheme-part'

/** What has to be handed in, for which items, and what the certificate states. */
export function SchemeEvidence({ scheme, locale }: { scheme: Scheme; locale: 'zh-CN' | 'en' }) {
  const t = useTranslations('admin.schemes')
  const own = useTranslations('content.variants')
  return (
    <>
      <SchemePart id="evidence" title={t('evidence')}>
        <Table caption={t('evidence')} kind="list" stack>
          <thead>
            <tr>
              <Th>{t('evidenceKind')}</Th>
              <Th>{t('evidenceFor')}</Th>
              <Th>{t('need.required')}</Th>
            </tr>
          </thead>
          <tbody>
            {scheme.evidence.map(kind => (
              <tr key={kind.id} id={`evidence-${kind.id}`}>
                <Th scope="row" className="max-w-140 text-left">
                  {kind.name[locale]}
                  <span className="block text-13 font-normal text-ink-2">{kind.why[locale]}</span>
                </Th>
                <Td label={t('evidenceFor')} className="num">
                  {kind.criteria.map((id, at) => (
                    <span key={id}>
                      {at > 0 && ' '}
                      <a href={`#item-${id}`} className="lnk inline-grid min-h-6 min-w-6 place-items-center">
                        {id}
                      </a>
                    </span>
                  ))}
                </Td>
                <Td label={t('need.required')}>
                  {t(`need.${kind.need}`)}
                  {(kind.types ?? kind.fields ?? kind.kinds) && (
                    <span className="block text-13 text-ink-2">
                      {own('onlyFor')}
                      <ScopeWords scope={kind} />
                    </span>
                  )}
                  {kind.condition && (
                    <span className="block text-13 text-ink-2">{kind.condition[locale]}</span>
                  )}
                </Td>
              </tr>
            ))}
          </tbody>
        </Table>
      </SchemePart>
      <SchemePart id="certificate" title={t('certificateFields')}>
        <ol className="grid list-decimal gap-1 pl-6 sm:grid-cols-2">
          {scheme.certificate.fields.map(field => (
            <li key={field.id}>{field.name[locale]}</li>
          ))}
        </ol>
      </SchemePart>
    </>
  )
}
