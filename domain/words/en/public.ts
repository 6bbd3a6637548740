import type zh from '../zh-CN/public'

const words: typeof zh = {}

export default words
