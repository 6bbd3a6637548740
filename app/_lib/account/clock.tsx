import { NextIntlClientProvider } from 'next-intl'
import { advanceClock } from '@/app/(account)/actions'
import { DemoClock } from '@/components/account/demo-clock'
import { moment } from '@/components/account/moment'
import { pickWords } from '@/domain/words/messages'
import { currentTime } from '@/services/clock'
import { env } from '@/services/env'
import { herePath } from '../page'
import { requestLocale } from '../request'

/** The control of the demonstration's clock; nothing outside a demonstration. */
export async function Clock() {
  if (env().mode !== 'demo') return null
  const [locale, now, back] = await Promise.all([requestLocale(), currentTime(), herePath()])
  return (
    <NextIntlClientProvider
      locale={locale}
      messages={pickWords(locale, ['ui', 'refusal', 'account'])}
      timeZone="Asia/Shanghai"
    >
      <DemoClock action={advanceClock} now={moment(now)} back={back} />
    </NextIntlClientProvider>
  )
}
