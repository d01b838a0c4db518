extension Surface {
    /// The same drawing some rows lower, under rows that are blank.
    package func pushedDown(by rows: Int) -> Surface {
        guard rows > 0 else { return self }
        var result = Surface(size: Size(width: size.width, height: size.height + rows))
        result.replaceRows(from: rows, with: self)
        result.cursor = cursor.map { Position(x: $0.x, y: $0.y + rows) }
        return result
    }
}
