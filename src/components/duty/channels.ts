/** 公开渠道和载体 as 基层政务公开标准目录 prints them, each with the words by which a record may name it. */
const printed: Array<{ name: string; means: RegExp }> = [
  { name: '政府网站', means: /网站/ },
  { name: '政府公报', means: /公报/ },
  { name: '两微一端', means: /两微|微信|微博|客户端|新媒体/ },
  { name: '发布会/听证会', means: /发布会|听证会/ },
  { name: '广播电视', means: /广播|电视/ },
  { name: '纸质媒体', means: /报纸|报刊|纸质/ },
  { name: '公开查阅点', means: /查阅点/ },
  { name: '政务服务中心', means: /政务服务中心|政务大厅/ },
  { name: '便民服务站', means: /便民服务/ },
  { name: '入户/现场', means: /入户|现场/ },
  { name: '社区/企事业单位/村公示栏（电子屏）', means: /公示栏|公开栏|电子屏/ },
  { name: '精准推送', means: /推送/ },
];

/** A box of the printed catalogue. */
export interface ChannelBox {
  name: string;
  isTicked: boolean;
}

/**
 * The boxes of the catalogue (基层政务公开标准目录, 公开渠道和载体), ticked where a duty names them. A board is told with the
 * words of the record (村公示栏, 乡镇公开栏), for the printed name means any; what fits none stands under 其他.
 */
export function tickChannels(channels: string[]): ChannelBox[] {
  const boxes = printed.map(({ means, name }): ChannelBox => {
    const own = channels.filter((channel) => means.test(channel));
    const isSaid = own.length > 0 && own.every((channel) => !name.includes(channel));
    return { name: isSaid ? `${name}：${own.join('、')}` : name, isTicked: own.length > 0 };
  });
  const others = channels.filter((channel) => !printed.some(({ means }) => means.test(channel)));
  return [
    ...boxes,
    { name: others.length > 0 ? `其他：${others.join('、')}` : '其他', isTicked: others.length > 0 },
  ];
}
