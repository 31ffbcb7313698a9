declare module '@n8n/scan-community-package/scanner/scanner.mjs' {
	/** Lints one folder with n8n's rules for published packages; inline exceptions don't count. */
	export function analyzePackage(
		packageDir: string,
		filePatterns?: string[],
	): Promise<{ passed: boolean; message?: string; details?: string }>;

	/** The files that n8n looks at in a package's source. */
	export const SOURCE_FILE_PATTERNS: string[];
}
