internal import ArgumentParser
struct InspectCommand: ParsableCommand {}
