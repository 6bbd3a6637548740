import { useTranslations } from 'next-intl'
import { ruleText } from '@/domain/register/eligibility'
import type { Scheme } from '@/domain/scheme/schema'
import { ScopeWords } from '../public/scope-words'
import { Table, Td, Th } from '../ui/table'
import { SchemePart } from './scheme-part'

type Props = { scheme: Scheme; locale: 'zh-CN' | 'en' }

function Eligibility({ scheme, locale }: Props) {
  const t = useTranslations('content.variants')
  const own = useTranslations('content.eligibility')
  return (
    <Table caption={t('eligibility')} captionShown kind="list" stack>
      <thead>
        <tr>
          <Th>{t('rule')}</Th>
          <Th>{t('for')}</Th>
          <Th>{t('source')}</Th>
        </tr>
      </thead>
      <tbody>
        {scheme.variants.eligibility.map(rule => (
          <tr key={rule.id}>
            <Th scope="row" className="max-w-140 text-left">
              {ruleText(scheme, rule, rule.rule, locale)}
              <span className="block text-13 font-normal text-ink-2">
                {ruleText(scheme, rule, rule.ask, locale)}
              </span>
            </Th>
            <Td label={t('for')}>
              {rule.types || rule.fields || rule.kinds ? <ScopeWords scope={rule} /> : t('all')}
            </Td>
            <Td label={t('source')}>
              {own(`basis.${rule.basis}`)}
              <span className="block text-13 text-ink-2">{rule.source[locale]}</span>
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function Questions({ scheme, locale }: Props) {
  const t = useTranslations('content.variants')
  return (
    <Table caption={t('questions')} captionShown kind="list" stack>
      <thead>
        <tr>
          <Th>{t('question')}</Th>
          <Th>{t('for')}</Th>
          <Th>{t('limits')}</Th>
        </tr>
      </thead>
      <tbody>
        {scheme.variants.questions.map(question => (
          <tr key={question.id}>
            <Th scope="row" className="max-w-140 text-left">
              {question.label[locale]}
              <span className="block text-13 font-normal text-ink-2">{question.help[locale]}</span>
            </Th>
            <Td label={t('for')}>
              <ScopeWords scope={question} />
            </Td>
            <Td label={t('limits')} className="num">
              {t(question.isRequired ? 'required' : 'optional')}
              {(question.min !== undefined || question.max !== undefined) && (
                <span className="block text-13 text-ink-2">
                  {t(question.kind === 'number' || question.kind === 'year' ? 'range' : 'characters', {
                    min: question.min ?? 0,
                    max: question.max ?? 0,
                  })}
                </span>
              )}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function Fields({ scheme }: Pick<Props, 'scheme'>) {
  const t = useTranslations('content.variants')
  const words = useTranslations('application')
  return (
    <Table caption={t('fields')} captionShown kind="list" stack>
      <thead>
        <tr>
          <Th>{t('field')}</Th>
          <Th>{t('for')}</Th>
          <Th>{t('limits')}</Th>
        </tr>
      </thead>
      <tbody>
        {scheme.variants.asked.map(field => (
          <tr key={field.id}>
            <Th scope="row">{words(`fields.product.${field.id}.label`)}</Th>
            <Td label={t('for')}>
              {field.types || field.fields || field.kinds ? <ScopeWords scope={field} /> : t('all')}
            </Td>
            <Td label={t('limits')}>{t(field.isRequired ? 'required' : 'optional')}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

/** How a scheme version differs by kind of brand, field and kind of quality: self-check, questions, words of the rubric. */
export function SchemeVariants({ scheme, locale }: Props) {
  const t = useTranslations('content.variants')
  const { asked, questions, rubric } = scheme.variants
  return (
    <SchemePart id="variants" title={t('title')} note={t('note')}>
      <div className="grid gap-6">
        <Eligibility scheme={scheme} locale={locale} />
        {asked.length > 0 && <Fields scheme={scheme} />}
        {questions.length > 0 && <Questions scheme={scheme} locale={locale} />}
        {rubric.length > 0 && (
          <Table caption={t('rubric')} captionShown kind="list" stack>
            <thead>
              <tr>
                <Th>{t('item')}</Th>
                <Th>{t('for')}</Th>
                <Th>{t('words')}</Th>
              </tr>
            </thead>
            <tbody>
              {rubric.map((variant, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: one item may have several variants, which never move
                <tr key={at}>
                  <Th scope="row" className="num">
                    <a
                      href={`#item-${variant.item}`}
                      className="lnk inline-grid min-h-6 min-w-6 place-items-center"
                    >
                      {variant.item}
                    </a>
                  </Th>
                  <Td label={t('for')}>
                    <ScopeWords scope={variant} />
                  </Td>
                  <Td label={t('words')}>
                    {variant.meaning?.[locale]}
                    {variant.descriptors && (
                      <ol className="mt-1 text-13 text-ink-2">
                        {variant.descriptors.map(({ level, text }) => (
                          <li key={level}>
                            {level} {text[locale]}
                          </li>
                        ))}
                      </ol>
                    )}
                  </Td>
                </tr>
              ))}
            </tbody>
          </Table>
        )}
      </div>
    </SchemePart>
  )
}
