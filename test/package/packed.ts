import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The top folder of this package. */
export const ROOT = path.resolve(__dirname, '../..');

/**
 * Packs the built package as it would be published, and unpacks it into a folder of its own.
 * @returns that folder, and the path of every file in it
 */
export function unpackPackage(): { folder: string; files: string[] } {
	const folder = mkdtempSync(path.join(tmpdir(), 'n8n-nodes-whatsapp-chats-'));
	execFileSync('npm', ['pack', '--silent', '--pack-destination', folder], { cwd: ROOT });
	const [tarball = ''] = readdirSync(folder);
	execFileSync('tar', ['-xzf', tarball], { cwd: folder });
	const unpacked = path.join(folder, 'package');
	const files = readdirSync(unpacked, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => path.relative(unpacked, path.join(entry.parentPath, entry.name)));
	return { folder: unpacked, files: files.sort() };
}
