import type zh from '../zh-CN/account'

const words: typeof zh = {}

export default words
