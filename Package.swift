// swift-tools-version: 6.2

import PackageDescription

/// The settings of every target.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .treatAllWarnings(as: .error),
]

/// The settings of library targets: the macros of Swift Testing do not compile under strict memory
/// safety, so tests go without it.
let library = strict + [.strictMemorySafety()]

let package = Package(
  name: "oitcheck",
  products: [
    .executable(name: "oitcheck", targets: ["oitcheck"]),
    .library(name: "ComplianceChecker", targets: ["ComplianceChecker"]),
  ],
  dependencies: [
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
    .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.97.0"),
    .package(url: "https://github.com/apple/swift-nio-http2", from: "1.36.0"),
    .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.36.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    .target(name: "ComplianceModel", swiftSettings: library),
    .target(name: "TextMatching", dependencies: ["ComplianceModel"], swiftSettings: library),
    .target(
      name: "TextLayers",
      dependencies: ["ComplianceModel"],
      swiftSettings: library
    ),
    .systemLibrary(
      name: "CLibXML2",
      pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"])]
    ),
    .target(
      name: "MarkupParsing",
      dependencies: ["CLibXML2"],
      swiftSettings: library
    ),
    .systemLibrary(name: "CMemoryFile"),
    .systemLibrary(name: "CMalloc"),
    .target(
      name: "ToolRunning",
      dependencies: [
        "CMemoryFile",
        .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: library
    ),
    .target(
      name: "PageRendering",
      dependencies: ["SiteSources", "ToolRunning"],
      swiftSettings: library
    ),
    .systemLibrary(
      name: "CLibArchive",
      pkgConfig: "libarchive",
      providers: [.apt(["libarchive-dev"])]
    ),
    .target(
      name: "ArchiveReading",
      dependencies: ["CLibArchive"],
      swiftSettings: library
    ),
    .target(
      name: "DocumentExtraction",
      dependencies: [
        "ComplianceModel", "MarkupParsing", "ArchiveReading", "ToolRunning", "TextLayers",
      ],
      swiftSettings: library
    ),
    .target(name: "SiteSources", dependencies: ["ComplianceModel"], swiftSettings: library),
    .target(name: "WebCrawling", dependencies: ["SiteSources"], swiftSettings: library),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .target(name: "Compression", dependencies: ["CZlib"], swiftSettings: library),
    .target(
      name: "HTTPFetching",
      dependencies: [
        "Compression", "SiteSources", "WebCrawling",
        .product(name: "AsyncHTTPClient", package: "async-http-client"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOSSL", package: "swift-nio-ssl"),
      ],
      swiftSettings: library
    ),
    .target(
      name: "SiteArchives",
      dependencies: ["Compression", "ComplianceModel", "SiteSources", "WebCrawling"],
      swiftSettings: library
    ),
    .target(
      name: "CrawlStorage",
      dependencies: [.product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: library
    ),
    .target(
      name: "RuleLoading",
      dependencies: ["ComplianceModel", .product(name: "Yams", package: "Yams")],
      swiftSettings: library
    ),
    .target(
      name: "RuleEvaluation",
      dependencies: ["ComplianceModel", "TextMatching"],
      swiftSettings: library
    ),
    .systemLibrary(
      name: "CLibXLSXWriter",
      pkgConfig: "xlsxwriter",
      providers: [.apt(["libxlsxwriter-dev"])]
    ),
    .target(
      name: "SpreadsheetWriting",
      dependencies: ["CLibXLSXWriter"],
      swiftSettings: library
    ),
    .target(
      name: "ReportComparison",
      dependencies: ["ComplianceModel"],
      swiftSettings: library
    ),
    .target(
      name: "Reporting",
      dependencies: ["ComplianceModel", "ReportComparison", "SpreadsheetWriting"],
      swiftSettings: library
    ),
    .target(
      name: "ProgressDisplay",
      dependencies: ["ComplianceModel", "Reporting", "SiteSources", "WebCrawling"],
      swiftSettings: library
    ),
    .target(
      name: "MeasuresRegister",
      dependencies: [
        "ComplianceModel", "TextMatching", "MarkupParsing", "ArchiveReading", "RuleEvaluation",
        "Reporting",
      ],
      swiftSettings: library
    ),
    .target(
      name: "ChecklistGuidance",
      dependencies: ["ComplianceModel", "Reporting"],
      swiftSettings: library
    ),
    .target(
      name: "PublicationPlanning",
      dependencies: ["ComplianceModel", "Reporting", "SpreadsheetWriting"],
      swiftSettings: library
    ),
    .target(
      name: "SubmissionSheets",
      dependencies: [
        "ComplianceModel", "TextMatching", "DocumentExtraction", "SiteSources",
        "SpreadsheetWriting", "Reporting",
      ],
      swiftSettings: library
    ),
    .target(
      name: "ComplianceChecker",
      dependencies: [
        "ComplianceModel", "MarkupParsing", "DocumentExtraction", "SiteSources", "RuleEvaluation",
      ],
      swiftSettings: library
    ),
    .target(
      name: "LiveCrawling",
      dependencies: [
        "ComplianceChecker", "ComplianceModel", "Compression", "CrawlStorage", "HTTPFetching",
        "PageRendering",
        "SiteArchives", "SiteSources", "WebCrawling",
      ],
      swiftSettings: library
    ),
    .executableTarget(
      name: "oitcheck",
      dependencies: [
        "ComplianceModel", "TextLayers", "ToolRunning", "DocumentExtraction", "SiteSources",
        "RuleEvaluation", "RuleLoading", "ReportComparison", "Reporting", "ChecklistGuidance",
        "PublicationPlanning",
        "MeasuresRegister", "SubmissionSheets", "ComplianceChecker", "SiteArchives", "CrawlStorage",
        "HTTPFetching", "LiveCrawling", "PageRendering", "ProgressDisplay", "WebCrawling",
        "CMalloc",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: library
    ),
    .executableTarget(
      name: "ExtractionBenchmark",
      dependencies: ["ComplianceModel", "DocumentExtraction", "TextLayers", "ToolRunning"],
      swiftSettings: library
    ),
    .target(
      name: "ComplianceTestSupport",
      path: "Tests/ComplianceTestSupport",
      swiftSettings: strict
    ),
    .testTarget(
      name: "TextMatchingTests",
      dependencies: ["TextMatching", "ComplianceModel"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "TextLayersTests",
      dependencies: ["TextLayers", "TextMatching", "ComplianceModel"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "MarkupParsingTests",
      dependencies: ["MarkupParsing"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "ToolRunningTests",
      dependencies: ["ToolRunning"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "PageRenderingTests",
      dependencies: [
        "PageRendering", "SiteSources", "ToolRunning",
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
      ],
      swiftSettings: strict
    ),
    .testTarget(
      name: "ArchiveReadingTests",
      dependencies: ["ArchiveReading", "ComplianceTestSupport"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "DocumentExtractionTests",
      dependencies: [
        "DocumentExtraction", "MarkupParsing", "ComplianceModel", "ComplianceTestSupport",
        "ToolRunning",
      ],
      swiftSettings: strict
    ),
    .testTarget(
      name: "SiteSourcesTests",
      dependencies: ["SiteSources", "ComplianceModel"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "WebCrawlingTests",
      dependencies: ["WebCrawling", "SiteSources"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "HTTPFetchingTests",
      dependencies: [
        "HTTPFetching", "Compression", "SiteSources", "WebCrawling",
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOHTTP2", package: "swift-nio-http2"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOSSL", package: "swift-nio-ssl"),
      ],
      exclude: ["Certificates"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "SiteArchivesTests",
      dependencies: [
        "SiteArchives", "ComplianceModel", "Compression", "SiteSources", "WebCrawling",
      ],
      swiftSettings: strict
    ),
    .testTarget(
      name: "LiveCrawlingTests",
      dependencies: [
        "LiveCrawling", "ComplianceChecker", "ComplianceModel", "Compression", "CrawlStorage",
        "HTTPFetching", "RuleLoading", "SiteArchives", "SiteSources", "WebCrawling",
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
      ],
      swiftSettings: strict
    ),
    .testTarget(
      name: "CrawlStorageTests",
      dependencies: ["CrawlStorage"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "RuleLoadingTests",
      dependencies: ["RuleLoading", "ComplianceModel", "ComplianceTestSupport"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "SpreadsheetWritingTests",
      dependencies: ["SpreadsheetWriting"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "ReportingTests",
      dependencies: [
        "Reporting", "ComplianceModel", "ComplianceTestSupport", "ReportComparison",
        "SpreadsheetWriting",
      ],
      exclude: ["Goldens"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "ProgressDisplayTests",
      dependencies: [
        "ProgressDisplay", "ComplianceModel", "ComplianceTestSupport", "Reporting", "WebCrawling",
      ],
      exclude: ["Goldens"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "PublicationPlanningTests",
      dependencies: [
        "ComplianceChecker", "ComplianceModel", "ComplianceTestSupport", "PublicationPlanning",
        "RuleLoading", "SiteSources", "SpreadsheetWriting",
      ],
      exclude: ["Goldens"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "MeasuresRegisterTests",
      dependencies: [
        "MeasuresRegister", "ArchiveReading", "ComplianceModel", "RuleEvaluation", "RuleLoading",
        "Reporting",
      ],
      exclude: ["Fixtures"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "SubmissionSheetsTests",
      dependencies: [
        "SubmissionSheets", "ComplianceChecker", "ComplianceModel", "DocumentExtraction",
        "Reporting", "RuleLoading", "SiteSources", "SpreadsheetWriting",
      ],
      swiftSettings: strict
    ),
    .testTarget(
      name: "RulesTests",
      dependencies: [
        "ChecklistGuidance", "ComplianceChecker", "ComplianceModel", "RuleLoading", "TextMatching",
      ],
      swiftSettings: strict
    ),
    .testTarget(
      name: "RuleEvaluationTests",
      dependencies: [
        "ComplianceChecker", "ComplianceModel", "DocumentExtraction", "RuleEvaluation",
        "RuleLoading", "SiteSources",
      ],
      exclude: ["Reports"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "EndToEndTests",
      dependencies: [
        "ComplianceChecker", "ComplianceModel", "ComplianceTestSupport", "Reporting", "RuleLoading",
        "SiteSources",
      ],
      swiftSettings: strict
    ),
  ],
  swiftLanguageModes: [.v6]
)
