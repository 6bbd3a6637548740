import type zh from '../zh-CN/mail'

const words: typeof zh = {}

export default words
