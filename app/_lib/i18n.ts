import { getRequestConfig } from 'next-intl/server'
import { messagesFor } from '@/domain/words/messages'
import { requestLocale } from './request'

export default getRequestConfig(async () => {
  const locale = await requestLocale()
  return { locale, messages: messagesFor(locale), timeZone: 'Asia/Shanghai' }
})
