import { copyText } from "./actions/copy-text";

/** In the place of the whole pane, if it cannot be drawn at all: made of plain elements, because nothing else may be relied on. */
export function PaneFailed({ error }: { error: unknown }) {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return (
    <main className="opening">
      <h1>预算公开助手</h1>
      <div role="alert">
        <p>
          <strong>窗格没有显示出来。</strong>
        </p>
        <p>程序出错。工作簿没有改动，保存在工作簿中的说明和设置都还在。</p>
        <p>请重新打开窗格。仍然如此，请点“复制详情”，发给技术支持人员。</p>
        <p className="opening-buttons">
          <button type="button" onClick={() => window.location.reload()}>
            重新打开窗格
          </button>
          <button type="button" onClick={() => void copyText(detail, "详情已复制")}>
            复制详情
          </button>
        </p>
      </div>
    </main>
  );
}
