"""View-models: QObjects that hold all behaviour and know no widget."""
