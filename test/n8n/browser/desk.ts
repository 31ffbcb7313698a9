import type { Browser, BrowserContext } from 'playwright-core';
import { GATEWAY_NAMES } from '../../gateways';
import { useBench, type Bench } from '../bench';
import { launchChromium } from './chromium';
import { ConsoleWatch, oursInLog } from './consoleWatch';
import { Editor } from './editor';
import { forgetEvidence, leaveEvidence } from './evidence';

/** What a browser test works with: n8n's editor in a tab of its own, and the bench behind it. */
export type Desk = Bench & {
	editor: Editor;
	/** Names what the test brings about, so that it may stand in the console and in n8n's log. */
	provoke: (...messages: Array<string | RegExp>) => void;
};

/** Declares a test that is done in the editor. */
export type InEditor = (title: string, steps: (desk: Desk) => Promise<void>) => void;

/** Patience with one step of a page, on a slow machine. */
const STEP_MILLISECONDS = 15_000;

/**
 * One n8n and one signed-in browser for all tests of a file.
 * @returns how its tests are declared: each fails as well where the browser's console or n8n's log
 * holds an error of this package, and leaves its evidence when it fails
 */
export function useEditor(): InEditor {
	const bench = useBench('n8n-2.39');
	let browser: Browser | undefined;
	let context: BrowserContext;
	beforeAll(async () => {
		forgetEvidence();
		browser = await launchChromium();
		context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
		context.setDefaultTimeout(STEP_MILLISECONDS);
		await Editor.signIn(await context.newPage(), bench().n8n.address);
	}, 60_000);
	afterAll(async () => await browser?.close());
	return (title, steps) => {
		test(title, async () => await inNewTab(context, bench(), title, steps));
	};
}

async function inNewTab(
	context: BrowserContext,
	bench: Bench,
	title: string,
	steps: (desk: Desk) => Promise<void>,
): Promise<void> {
	const { address } = bench.n8n;
	const log = () => bench.n8n.log();
	const page = await context.newPage();
	const watch = new ConsoleWatch(page, address);
	const logBefore = log().length;
	const provoked: Array<string | RegExp> = [];
	const provoke = (...messages: Array<string | RegExp>) => void provoked.push(...messages);
	try {
		const editor = new Editor(page, address, bench.api);
		await editor.useTheme('light');
		await steps({ ...bench, editor, provoke });
		expect(watch.unprovoked(provoked)).toEqual([]);
		expect(oursInLog(log().slice(logBefore), provoked)).toEqual([]);
	} catch (error) {
		const heard = watch.errors.map((line) => `\nBrowser: ${line}`).join('');
		await leaveEvidence(page, title, log() + heard);
		throw error;
	} finally {
		await page.close();
		for (const gateway of GATEWAY_NAMES.map((name) => bench.gateways[name])) {
			gateway.reset();
			gateway.account.phoneConnected = true;
		}
	}
}
