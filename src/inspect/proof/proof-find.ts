/** Something that is not as it was published. */
export interface ProofFind {
  /** Below the folder that is proven. */
  file: string;
  /** Counted from 1; left out where the whole file is meant. */
  line?: number;
  /** Of the catalogue of diagnostics, where it is one that `npm run check` tells, too. */
  code?: string;
  /** Finds of one kind are told together. */
  title: string;
  message: string;
  fix: string;
}

/** Where what was published can be had again. */
const restore = '请从公开时的副本（已经发布的网站、备份）恢复原来的文件，不要手改';

/** A find about a file as a whole. */
export const proofFinds = {
  changed: (file: string, against: string): ProofFind => ({
    file,
    title: '文件被改过',
    message: `内容和${against}里记的不一样，哪怕只差一个字节也会这样。`,
    fix: `${restore}；确实该改的，请运行 npm run correct 写明更正，再公开一期。`,
  }),
  missing: (file: string, against: string): ProofFind => ({
    file,
    title: '少了文件',
    message: `${against}里有它，文件夹里没有。`,
    fix: `${restore}。`,
  }),
  extra: (file: string, against: string): ProofFind => ({
    file,
    title: '多了文件',
    message: `${against}里没有它，不知道是谁放的。`,
    fix: '请查明来历；不该有的请删去，该有的请重新生成网站。',
  }),
  leaked: (file: string): ProofFind => ({
    file,
    title: '不该公开的文件',
    message: '这是留在单位内部的文件，不能放在公开的网站里。',
    fix: '请马上从网站上撤下，再查一下是怎么放上去的。',
  }),
  replaced: (file: string, edition: number): ProofFind => ({
    file,
    title: '公开过的文件换了',
    message: `第${edition}期公开的是另一份；这一份哪一期都没有公开过。`,
    fix: '名单到期或程序升级后重新印的，请再公开一期（npm run release）；不是的，请从公开时的副本恢复。',
  }),
  withheld: (file: string, edition: number): ProofFind => ({
    file,
    title: '公开过的文件不见了',
    message: `第${edition}期公开了它，没有写明撤下，现在却没有了。`,
    fix: '该撤下的，请在资料里写明撤下和理由，再公开一期；不该撤的，请从公开时的副本恢复。',
  }),
  malformed: (file: string, line: number): ProofFind => ({
    file,
    line,
    title: '清单的这一行不对',
    message: '每一行应是64位指纹、两个空格、文件的位置，按位置排好，不重复。',
    fix: `${restore}。`,
  }),
  contradiction: (file: string, line: number, message: string): ProofFind => ({
    file,
    line,
    title: '清单自相矛盾',
    message,
    fix: `${restore}；恢复后还是这样的，请告诉维护人员。`,
  }),
  otherKey: (file: string, edition: number): ProofFind => ({
    file,
    line: edition,
    title: '不是您手里的公钥',
    message: `第${edition}期是用另一把钥匙签名的。`,
    fix: '请向发布单位当面或打电话核对公钥的指纹：公钥要是被人换了，签名就不能说明是谁公开的。',
  }),
  unsigned: (file: string, edition: number): ProofFind => ({
    file,
    line: edition,
    title: '没有签名',
    message: `您给了公钥，可是第${edition}期没有签名。`,
    fix: '请问发布单位这一期是不是本来就没有签名；本来有的，就是被人改过。',
  }),
  otherChain: (file: string, head: string): ProofFind => ({
    file,
    title: '链条里没有您记下的指纹',
    message: `您以前记下的链头指纹“${head}”不在这条链里：以前公开的被整个换过，或者记错了。`,
    fix: '请再看一遍记下的指纹；没有记错的，请拿两份链条（chain.jsonl）一期一期比对。',
  }),
};
