/** The language of a text of the scheme. */
export const textLang = (locale: string): 'zh-CN' | 'en' => (locale === 'en' ? 'en' : 'zh-CN')
