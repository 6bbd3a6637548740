import type zh from '../zh-CN/visit'

const words: typeof zh = {}

export default words
