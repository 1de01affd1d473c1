/** The charts of the sheet in view, drawn over Univer's canvas: Univer itself draws none. */
import "./charts.css";
import { ICommandService, type IDisposable } from "@univerjs/core";
import { IRenderManagerService } from "@univerjs/engine-render";
import { SheetSkeletonManagerService } from "@univerjs/sheets-ui";
import { chartData } from "../../book/chart-data";
import { chartsOf } from "../../book/charts";
import type { UniverBook } from "../../book/univer-book";
import { pixelsOfPoints } from "../../files/sizes";
import { chartPicture } from "./chart-picture";

/** Univer's name of the part of the view that scrolls. */
const MAIN_VIEW = "viewMain";

/** Where the sheet stands on the screen: its corner, in pixels from the canvas's, and how large it is shown. */
interface View {
  readonly scale: number;
  /** The headers of rows and columns, which no chart covers. */
  readonly headerWidth: number;
  readonly headerHeight: number;
  readonly scrollX: number;
  readonly scrollY: number;
}

/** Draws the charts of an open workbook until it is closed. @returns what ends it */
export function showCharts(book: UniverBook): () => void {
  const layer = document.createElement("div");
  layer.className = "charts";
  const figures = new Map<string, { figure: HTMLElement; drawn: string }>();
  let asked = 0;
  const draw = () => {
    asked = 0;
    const sheet = book.activeSheet();
    const charts = chartsOf(sheet);
    const view = charts.length > 0 ? viewOf(book, layer) : null;
    layer.hidden = view === null;
    const seen = new Set(charts.map(({ id }) => `${sheet.id} ${id}`));
    for (const [key, { figure }] of figures)
      if (!seen.has(key)) {
        figure.remove();
        figures.delete(key);
      }
    if (!view) return;
    const { scale, headerWidth, headerHeight, scrollX, scrollY } = view;
    Object.assign(layer.style, {
      left: `${String(headerWidth * scale)}px`,
      top: `${String(headerHeight * scale)}px`,
    });
    for (const { id, chart, box } of charts) {
      const key = `${sheet.id} ${id}`;
      const { figure, drawn } = figures.get(key) ?? { figure: newFigure(layer), drawn: "" };
      const [width, height] = [pixelsOfPoints(box.width), pixelsOfPoints(box.height)];
      const picture = chartPicture(chart, chartData(chart, book.sheets()), width, height);
      if (picture !== drawn) {
        figure.innerHTML = picture;
        figure.setAttribute("aria-label", `图表：${chart.title ?? chart.name}`);
      }
      figures.set(key, { figure, drawn: picture });
      Object.assign(figure.style, {
        left: `${String((pixelsOfPoints(box.left) - scrollX) * scale)}px`,
        top: `${String((pixelsOfPoints(box.top) - scrollY) * scale)}px`,
        width: `${String(width * scale)}px`,
        height: `${String(height * scale)}px`,
      });
    }
  };
  const ask = () => {
    asked ||= requestAnimationFrame(draw);
  };
  const { univer, api } = book.unit;
  const subscriptions: IDisposable[] = [
    // scrolling, zooming, editing, other sheets: all are commands to Univer
    univer.__getInjector().get(ICommandService).onCommandExecuted(ask),
    api.getFormula().calculationEnd(ask),
  ];
  const observer = new ResizeObserver(ask);
  observer.observe(document.body);
  book.onChartsChanged = ask;
  ask();
  return () => {
    cancelAnimationFrame(asked);
    subscriptions.forEach((subscription) => subscription.dispose());
    observer.disconnect();
    book.onChartsChanged = () => undefined;
    layer.remove();
  };
}

function newFigure(layer: HTMLElement): HTMLElement {
  const figure = document.createElement("figure");
  figure.setAttribute("role", "img");
  layer.append(figure);
  return figure;
}

/** null before the sheet is drawn. */
function viewOf({ id, unit }: UniverBook, layer: HTMLElement): View | null {
  const render = unit.univer.__getInjector().get(IRenderManagerService).getRenderById(id);
  const canvas = render?.engine.getCanvasElement();
  const skeleton = render?.with(SheetSkeletonManagerService).getCurrentSkeleton();
  const main = render?.scene.getViewport(MAIN_VIEW);
  if (!render || !canvas?.parentElement || !skeleton || !main) return null;
  if (layer.parentElement !== canvas.parentElement) canvas.parentElement.append(layer);
  const { scaleX } = render.scene.getAncestorScale();
  return {
    scale: scaleX,
    headerWidth: skeleton.rowHeaderWidth,
    headerHeight: skeleton.columnHeaderHeight,
    scrollX: main.viewportScrollX,
    scrollY: main.viewportScrollY,
  };
}
