import { init, type EChartsOption } from 'echarts';
import { TITLES } from './contestants';
import { speedUp } from './goals';
import type { Cell } from './measure';
import { thousands } from './report';

const WIDTH = 1000;
const HEIGHT = 460;
const MARGIN = { left: 56, right: 16, between: 24 };
const BARS = [
	{ name: 'rival1000', color: '#9aa5b1' },
	{ name: 'node100', color: '#1f9d6b' },
	{ name: 'node', color: '#0b5d47' },
] as const;

/** How many times faster the node is, a panel for each size, as an SVG. */
export function chart(cells: Cell[]): string {
	const picture = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height: HEIGHT });
	try {
		picture.setOption(chartOption(cells));
		return `${picture.renderToSVGString()}\n`;
	} finally {
		picture.dispose();
	}
}

function chartOption(cells: Cell[]): EChartsOption {
	const sizes = [...new Set(cells.map(({ size }) => size))];
	const panels = sizes.map((size) => cells.filter((cell) => cell.size === size));
	const highest = Math.max(...cells.flatMap((cell) => BARS.map(({ name }) => speedUp(cell, name))));
	const free = WIDTH - MARGIN.left - MARGIN.right - MARGIN.between * (panels.length - 1);
	const width = free / panels.length;
	const left = (panel: number) => MARGIN.left + panel * (width + MARGIN.between);
	return {
		animation: false,
		backgroundColor: '#ffffff',
		textStyle: { fontFamily: 'system-ui, sans-serif', color: '#1f2933' },
		title: [
			{ text: 'Times faster than HTTP Request + Code with pages of 100', left: 16, top: 10 },
			...sizes.map((size, panel) => ({
				text: `${thousands(size)} chats`,
				left: left(panel) + width / 2,
				top: 74,
				textAlign: 'center' as const,
				textStyle: { fontSize: 14 },
			})),
		],
		legend: { top: 42, left: 12, data: BARS.map(({ name }) => TITLES[name]) },
		grid: panels.map((_, panel) => ({ left: left(panel), width, top: 104, bottom: 76 })),
		xAxis: panels.map((panel, gridIndex) => ({
			gridIndex,
			type: 'category' as const,
			data: panel.map(
				({ latency, figures }) =>
					`${latency} ms a page\nHTTP Request\n+ Code: ${seconds(figures.rival)}`,
			),
			axisTick: { show: false },
			axisLabel: { interval: 0, fontSize: 12, lineHeight: 16, color: '#1f2933' },
		})),
		yAxis: panels.map((_, gridIndex) => ({
			gridIndex,
			type: 'value' as const,
			max: Math.ceil(highest * 1.12),
			axisLabel: { show: gridIndex === 0, formatter: '{value}×', color: '#52606d' },
			splitLine: { lineStyle: { color: '#e4e7eb' } },
		})),
		series: panels.flatMap((panel, index) =>
			BARS.map(({ name, color }) => ({
				type: 'bar' as const,
				name: TITLES[name],
				xAxisIndex: index,
				yAxisIndex: index,
				color,
				barMaxWidth: 44,
				label: { show: true, position: 'top' as const, fontSize: 11, lineHeight: 14 },
				data: panel.map((cell) => ({
					value: speedUp(cell, name),
					label: {
						formatter: `${speedUp(cell, name).toFixed(1)}×\n${seconds(cell.figures[name])}`,
					},
				})),
			})),
		),
	};
}

function seconds({ milliseconds }: { milliseconds: number }): string {
	return `${(milliseconds / 1000).toFixed(milliseconds < 10_000 ? 2 : 0)} s`;
}
